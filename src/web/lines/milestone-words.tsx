import { dayText } from "../../words/dates.ts";
import { figureText } from "../../words/figures.ts";
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

/** What has been spent of how much; nothing where nobody has said either. */
function moneyText({ money }: MilestoneRow, { t, lang }: Language): string {
  if (money === undefined || (money.done === null && money.of === null)) return "";
  const [done, of] = [money.done, money.of].map((amount) =>
    amount === null ? "" : figureText(amount, money.unit, lang),
  );
  const slots = { done: done ?? "", of: of ?? "", share: money.share ?? "" };
  if (money.done === null) return t(PANEL_WORDS.moneyNone, slots);
  return t(money.share === null ? PANEL_WORDS.moneyOnly : PANEL_WORDS.moneyDone, slots);
}

/** Every project that a row waits for, as a door, and whether it is there. */
function Awaits({ row }: { readonly row: MilestoneRow }) {
  const { t } = useLanguage();
  if (row.awaits.length === 0) return null;
  return (
    <p className="small">
      {t(PANEL_WORDS.awaits)}{" "}
      {row.awaits.map((one) => (
        <span key={one.item}>
          <ItemLink one={one} /> {t(one.isThere ? PANEL_WORDS.awaitedThere : PANEL_WORDS.awaitedNot)}{" "}
        </span>
      ))}
    </p>
  );
}

/** What stands under a row: the money, what it waits for, the deciding path, steps against the order of the law, limits that have passed. */
export function MilestoneSays({
  row,
  register,
}: {
  readonly row: MilestoneRow;
  readonly register: Register;
}) {
  const language = useLanguage();
  const path = pathText(row, register, language);
  const money = moneyText(row, language);
  const wrong = [...row.against.map((one) => language.t(one)), ...overdueTexts(row, register, language)];
  return (
    <>
      {money !== "" && <p className="small">{money}</p>}
      <Awaits row={row} />
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
