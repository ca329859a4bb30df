import { besideText } from "../../draw/beside.ts";
import { BESIDE_WORDS } from "../../words/settings.ts";
import { Link } from "@tanstack/react-router";
import { dayText } from "../../words/dates.ts";
import { LIGHTS, VERDICT_WORDS } from "../../words/lights.ts";
import { COCKPIT } from "../../words/web/cockpit.ts";
import { drawSmallMultiple } from "../../draw/small-multiple.ts";
import { useLanguage } from "../language.tsx";
import { Drawing } from "../pieces/drawing.tsx";
import { LineLink } from "../pieces/line-link.tsx";
import { LightShape } from "../pieces/light-mark.tsx";
import { useBookId } from "../place.ts";
import type { Cockpit, CommitmentBrief } from "../wire.ts";

type Point = Cockpit["programmes"][number]["points"][number];

/** One line of work: its history as a small multiple, and each of its commitments as a light that opens it. */
export function PointRow({ point }: { readonly point: Point }) {
  const { t, lang } = useLanguage();
  return (
    <li className="point">
      <h3 lang="zh-CN">
        <LineLink line={point.title === "" ? "" : point.line}>
          {point.title === "" ? t(COCKPIT.noPoint) : point.title}
        </LineLink>
      </h3>
      <Drawing className="multiple" svg={drawSmallMultiple(point.months, lang)} />
      <ul className="lights">
        {point.commitments.map((brief) => (
          <li key={brief.id}>
            <LightLink brief={brief} />
          </li>
        ))}
      </ul>
    </li>
  );
}

function LightLink({ brief }: { readonly brief: CommitmentBrief }) {
  const { t, lang } = useLanguage();
  const book = useBookId();
  const { light, word } = brief.verdict;
  const due = brief.deadline === null ? "" : ` · ${t(COCKPIT.due, { day: dayText(brief.deadline, lang) })}`;
  const beside = besideText(brief, lang).join(" · ");
  const said = `${t(LIGHTS[light])} · ${t(VERDICT_WORDS[word])}：${brief.words}${due}${beside && ` · ${beside}`}`;
  return (
    <Link
      to="/b/$book/c/$commitment"
      params={{ book, commitment: brief.id }}
      className="light-link"
      aria-label={said}
      title={said}
    >
      <LightShape light={light} />
      {brief.byHand !== undefined && (
        <span className="mark">{t(BESIDE_WORDS.byHandShort, { light: t(LIGHTS[brief.byHand.light]) })}</span>
      )}
      <span lang="zh-CN">{brief.words}</span>
    </Link>
  );
}
