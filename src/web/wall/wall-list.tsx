import { Link } from "@tanstack/react-router";
import { pointLine } from "../../draw/point-line.ts";
import type { Wall, WallRow } from "../../draw/wall.ts";
import { targetText } from "../../draw/told.ts";
import { dayText } from "../../words/dates.ts";
import { outlookText } from "../../words/outlook.ts";
import { WALL_WORDS } from "../../words/wall.ts";
import { COCKPIT } from "../../words/web/cockpit.ts";
import { useLanguage } from "../language.tsx";
import { BesideLights } from "../pieces/beside-lights.tsx";
import { LineLink } from "../pieces/line-link.tsx";
import { LightMark } from "../pieces/light-mark.tsx";
import { PostHolders } from "../pieces/post-holders.tsx";
import { VerdictCount } from "../pieces/verdict-count.tsx";
import { useBookId } from "../place.ts";

/** The wall's rows as a list by programme: for phones, and for whoever prefers to read. */
export function WallList({ wall }: { readonly wall: Wall }) {
  const { lang } = useLanguage();
  if (wall.programmes.length === 0) return <p className="empty">{WALL_WORDS.empty[lang]}</p>;
  return (
    <>
      {wall.programmes.map((programme) => (
        <section key={programme.id} className="wall-list">
          <h2 lang="zh-CN">{programme.title}</h2>
          {programme.points.map((point) => (
            <section key={point.id}>
              <h3 lang="zh-CN">
                <LineLink line={point.title === "" ? "" : pointLine(point.rows)}>{point.title}</LineLink>
              </h3>
              <ul className="plain-list">
                {point.rows.map((row) => (
                  <ListRow key={row.commitment} row={row} />
                ))}
              </ul>
            </section>
          ))}
        </section>
      ))}
    </>
  );
}

function ListRow({ row }: { readonly row: WallRow }) {
  const { t, lang } = useLanguage();
  const book = useBookId();
  const outlook = outlookText(row.verdict.forecast, lang);
  return (
    <li className="wall-list-row">
      <span className="row wrap spread">
        <LightMark light={row.verdict.light} word={row.verdict.word} />
        <span className="small">
          <VerdictCount verdict={row.verdict} />
          {row.target && <span className="hint"> / {targetText(row.target, lang)}</span>}
        </span>
      </span>
      <Link
        className="words"
        to="/b/$book/c/$commitment"
        params={{ book, commitment: row.commitment }}
        lang="zh-CN"
      >
        {row.words}
      </Link>
      <BesideLights row={row} />
      <span className="hint">
        <b>{row.leaderPost ?? WALL_WORDS.noLeader[lang]}</b>
        <PostHolders post={row.post} /> · {row.leadUnit ?? WALL_WORDS.noUnit[lang]}
        {row.deadline !== null && ` · ${t(COCKPIT.due, { day: dayText(row.deadline, lang) })}`}
        {outlook !== "" && ` · ${outlook}`}
      </span>
    </li>
  );
}
