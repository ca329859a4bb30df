import { dayText } from "../../words/dates.ts";
import { PANEL_WORDS } from "../../words/web/lines.ts";
import { type Language, useLanguage } from "../language.tsx";
import type { PanelOf, Register } from "../wire.ts";
import { ItemLink } from "./item-link.tsx";
import { stageName } from "./registers-of.ts";

export type MilestoneRow = PanelOf<"milestones">["rows"][number];
type TimeLimit = MilestoneRow["overdue"][number]["limit"];

/** A span in words: "30 个工作日", "3 个月". */
export function limitText(limit: TimeLimit | null, { t, lang }: Language): string {
  const { days, workingDays, months } = limit ?? {};
  const parts = [
    months === undefined ? "" : t(PANEL_WORDS.months, { n: months }),
    days === undefined ? "" : t(PANEL_WORDS.days, { n: days }),
    workingDays === undefined ? "" : t(PANEL_WORDS.working, { n: workingDays }),
  ].filter(Boolean);
  return parts.length === 0 ? t(PANEL_WORDS.noLeast) : parts.join(lang === "zh" ? "加" : " and ");
}

/** The chain of steps that decides the earliest day, in words; empty where none is ahead. */
export function pathText(row: MilestoneRow, register: Register, language: Language): string {
  const { t, lang } = language;
  if (row.path.length === 0) return "";
  const steps = row.path.map((step) =>
    t(PANEL_WORDS.step, {
      stage: t(stageName(register, step.stage)),
      least: limitText(step.least, language),
      day: dayText(step.earliest, lang),
    }),
  );
  return t(PANEL_WORDS.path, { steps: steps.join(" → ") });
}

/** Limits that have passed, each as a sentence. */
export const overdueTexts = (row: MilestoneRow, register: Register, language: Language): readonly string[] =>
  row.overdue.map(({ stage, after, due, limit }) =>
    language.t(PANEL_WORDS.overdue, {
      stage: language.t(stageName(register, stage)),
      after: language.t(stageName(register, after)),
      limit: limitText(limit, language),
      day: dayText(due, language.lang),
    }),
  );

/** What stands under a row: the deciding path, steps against the order of the law, limits that have passed. */
export function MilestoneSays({
  row,
  register,
}: {
  readonly row: MilestoneRow;
  readonly register: Register;
}) {
  const language = useLanguage();
  const path = pathText(row, register, language);
  const wrong = [...row.against.map((one) => language.t(one)), ...overdueTexts(row, register, language)];
  return (
    <>
      {row.waitsFor !== null && (
        <p className="small">
          {language.t(PANEL_WORDS.waitsFor)} <ItemLink one={row.waitsFor} />
        </p>
      )}
      {path !== "" && <p className="hint small">{path}</p>}
      {wrong.map((text) => (
        <p key={text} className="small against">
          {text}
        </p>
      ))}
    </>
  );
}

/** Planned day with what is left of it. */
export function PlannedDay({ row }: { readonly row: MilestoneRow }) {
  const { t, lang } = useLanguage();
  if (row.planned === null) return <>—</>;
  return (
    <>
      <span className="nowrap">{dayText(row.planned, lang)}</span>
      {row.left !== null && row.room !== "reached" && (
        <span className="hint nowrap">
          {" "}
          {row.left < 0 ? t(PANEL_WORDS.leftPast, { n: -row.left }) : t(PANEL_WORDS.left, { n: row.left })}
        </span>
      )}
    </>
  );
}
