import { Link } from "@tanstack/react-router";
import { targetText } from "../../draw/told.ts";
import { dayText } from "../../words/dates.ts";
import { exactText } from "../../words/figures.ts";
import { LINEAGE } from "../../words/lineage.ts";
import { useLanguage } from "../language.tsx";
import { LightMark } from "../pieces/light-mark.tsx";
import { useBookId } from "../place.ts";
import type { CommitmentPage } from "../wire.ts";

type Lineage = NonNullable<CommitmentPage["kin"]>;
type Kin = Lineage["parts"][number];

/** 来龙去脉: what it was split from and into, what it takes up, and what became of it. Absent for one that stands by itself. */
export function LineagePanel({ page }: { readonly page: CommitmentPage }) {
  const { t, lang } = useLanguage();
  const { kin } = page;
  if (kin === undefined) return null;
  const { target } = page.current;
  const { sum } = kin;
  const added = (value: string) => exactText(value, target?.unit ?? "", lang);
  return (
    <section className="panel">
      <h2>{t(LINEAGE.title)}</h2>
      {kin.splitFrom && <KinList title={t(LINEAGE.splitFrom)} kin={[kin.splitFrom]} />}
      <KinList title={t(LINEAGE.splitInto, { n: kin.parts.length })} kin={kin.parts} />
      {kin.parts.length > 0 && target !== null && (
        <p>
          {sum === null
            ? t(LINEAGE.notSummed)
            : t(LINEAGE.sum, { sum: added(sum), target: added(target.value) })}
        </p>
      )}
      {kin.parts.length > 0 && <p className="hint">{t(LINEAGE.heading)}</p>}
      <KinList title={t(LINEAGE.takesUp)} kin={kin.takesUp} />
      <KinList title={t(LINEAGE.takenUpBy)} kin={kin.takenUpBy} />
      {kin.dropped && (
        <>
          <h3>{t(LINEAGE.droppedBy, { plan: kin.dropped.plan })}</h3>
          <p className="said-words">
            {kin.dropped.why === null ? t(LINEAGE.whyErased) : t(LINEAGE.dropWhy, { why: kin.dropped.why })}
          </p>
        </>
      )}
    </section>
  );
}

function KinList({ title, kin }: { readonly title: string; readonly kin: readonly Kin[] }) {
  const { lang } = useLanguage();
  const book = useBookId();
  if (kin.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="plain-list small kin-list">
        {kin.map((one) => (
          <li key={one.commitment}>
            <LightMark light={one.verdict.light} word={one.verdict.word} />{" "}
            <Link to="/b/$book/c/$commitment" params={{ book, commitment: one.commitment }} lang="zh-CN">
              {one.words}
            </Link>{" "}
            <span className="hint">
              {[
                one.target === null ? "" : targetText(one.target, lang),
                one.deadline === null ? "" : dayText(one.deadline, lang),
                // The plan's year is told only where the deadline does not show it.
                one.deadline?.startsWith(String(one.year)) ? "" : String(one.year),
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
