import { dayText } from "../../words/dates.ts";
import { PANEL_WORDS } from "../../words/web/lines.ts";
import { useLanguage } from "../language.tsx";
import type { PanelOf, Register } from "../wire.ts";
import { stageName } from "./registers-of.ts";

type MilestoneRow = PanelOf<"milestones">["rows"][number];
export type FlagKind = "proven" | "reported" | "next" | "not";

/** How a stage stands for an item: reached and proven, reached, ahead on the path that decides the day, or simply not reached. */
export function flagKind(row: Pick<MilestoneRow, "reached" | "path">, stage: string): FlagKind {
  const reached = row.reached.find((one) => one.stage === stage);
  if (reached !== undefined) return reached.proven ? "proven" : "reported";
  return row.path.some((step) => step.stage === stage) ? "next" : "not";
}

const WORDS = {
  proven: PANEL_WORDS.flagProven,
  reported: PANEL_WORDS.flagReported,
  next: PANEL_WORDS.flagNext,
  not: PANEL_WORDS.flagNot,
} as const;

/** The flag alone: solid, hollow, a ring for what the path waits for, a dot for what is not reached. */
export function FlagShape({ kind, said }: { readonly kind: FlagKind; readonly said?: string }) {
  const label = said === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": said };
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" className="stage-flag" {...label}>
      {said !== undefined && <title>{said}</title>}
      {(kind === "proven" || kind === "reported") && (
        <>
          <path d="M4 2v13" stroke="currentColor" strokeWidth="1.6" />
          <path
            d="M4 2.6h9l-2.6 3.2L13 9H4z"
            fill={kind === "proven" ? "currentColor" : "none"}
            stroke="currentColor"
            strokeWidth="1.4"
          />
        </>
      )}
      {kind === "next" && <circle cx="8" cy="8" r="3.6" className="flag-next" />}
      {kind === "not" && <circle cx="8" cy="8" r="1.5" className="flag-not" />}
    </svg>
  );
}

interface StageFlagProps {
  readonly row: MilestoneRow;
  readonly stage: string;
  readonly register: Register;
}

/** The flag of one stage of one item, with its stage and day in words. */
export function StageFlag({ row, stage, register }: StageFlagProps) {
  const { t, lang } = useLanguage();
  const kind = flagKind(row, stage);
  const on = row.reached.find((one) => one.stage === stage)?.on;
  const said = t(WORDS[kind], {
    stage: t(stageName(register, stage)),
    day: on === undefined ? "" : dayText(on, lang),
  });
  return <FlagShape kind={kind} said={said} />;
}

/** What the flags mean, beside the chart. */
export function FlagKey() {
  const { t } = useLanguage();
  const entries = [
    ["proven", PANEL_WORDS.legendProven],
    ["reported", PANEL_WORDS.legendReported],
    ["next", PANEL_WORDS.legendNext],
    ["not", PANEL_WORDS.legendNot],
  ] as const;
  return (
    <p className="hint flag-key">
      {entries.map(([kind, word]) => (
        <span key={kind}>
          <FlagShape kind={kind} /> {t(word)}
        </span>
      ))}
    </p>
  );
}
