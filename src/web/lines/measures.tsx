import { LINE_PAGE } from "../../words/web/lines.ts";
import { LEVEL_WORDS } from "../../words/web/pieces.ts";
import { useLanguage } from "../language.tsx";
import { ProofCount } from "../pieces/proof-count.tsx";
import type { LinePage, Register } from "../wire.ts";
import { registerIn, stagesFrom } from "./registers-of.ts";
import { TableDoor } from "./table-door.tsx";

/** 怎么数: each measure in words, what proves it, and how many commitments are counted by it. */
export function LineMeasures({ page }: { readonly page: LinePage }) {
  const { t } = useLanguage();
  if (page.measures.length === 0) return null;
  const ordered = [...page.measures].sort((a, b) => b.commitments - a.commitments);
  return (
    <section className="panel">
      <h2>{t(LINE_PAGE.measures)}</h2>
      <ul className="plain-list two-wide">
        {ordered.map((measure) => (
          <Counting key={measure.id} measure={measure} page={page} />
        ))}
      </ul>
    </section>
  );
}

/** What the whole register shows of a measure that no promise is counted by, as a door to the rows that stand at its stage. */
function Whole({
  measure,
  register,
}: {
  readonly measure: LinePage["measures"][number];
  readonly register: Register | undefined;
}) {
  const { t } = useLanguage();
  if (measure.whole === null || register === undefined) return <>{t(LINE_PAGE.measureIdle)}</>;
  const stage = "stage" in measure ? measure.stage : undefined;
  return (
    <>
      {t(LINE_PAGE.measureWhole)}{" "}
      <TableDoor
        register={register.id}
        {...(stage === undefined ? {} : { view: { stages: stagesFrom(register, stage) } })}
        label={t(LINE_PAGE.from, { register: t(register) })}
      >
        <ProofCount reading={measure.whole} />
      </TableDoor>
    </>
  );
}

interface CountingProps {
  readonly measure: LinePage["measures"][number];
  readonly page: LinePage;
}

function Counting({ measure, page }: CountingProps) {
  const { t } = useLanguage();
  const register = registerIn(page, measure.register);
  return (
    <li className={measure.commitments === 0 ? "line-card idle" : "line-card"}>
      <p>{t(measure)}</p>
      <p className="hint small">
        {measure.commitments === 0 ? (
          <Whole measure={measure} register={register} />
        ) : (
          <a href="#commitments">{t(LINE_PAGE.measureCounts, { n: measure.commitments })}</a>
        )}
        {" · "}
        {register !== undefined && (
          <>
            <TableDoor register={register.id}>{t(LINE_PAGE.from, { register: t(register) })}</TableDoor>
            {" · "}
          </>
        )}
        {t(LINE_PAGE.proof, { level: t(LEVEL_WORDS[measure.proof]) })}
      </p>
    </li>
  );
}
