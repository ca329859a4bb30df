import { REGISTER } from "../../words/web/registers.ts";
import { useLanguage } from "../language.tsx";
import type { Register, RegisterTable } from "../wire.ts";
import { beforeStages, NO_STAGE, stagesIn, withStage } from "./table-view.ts";

interface StageTotalsProps {
  readonly register: Register;
  readonly table: RegisterTable;
  readonly chosen: string | undefined;
  readonly choose: (stage: string | undefined) => void;
}

/** How many items stand at which stage; each total narrows the table to its items, several may be chosen. */
export function StageTotals({ register, table, chosen, choose }: StageTotalsProps) {
  const { t } = useLanguage();
  const nameOf = (id: string): string => {
    const stage = register.stages.find((one) => one.id === id);
    return stage ? t(stage) : t(REGISTER.noStage);
  };
  const picked = stagesIn(chosen);
  return (
    <div className="totals" role="group" aria-label={t(REGISTER.stage)}>
      <button
        type="button"
        className="total"
        aria-pressed={picked.length === 0}
        onClick={() => choose(undefined)}
      >
        <b>{beforeStages(table)}</b> {t(REGISTER.all)}
      </button>
      {table.stages.map(({ stage, count }) => (
        <button
          key={stage}
          type="button"
          className="total"
          aria-pressed={picked.includes(stage)}
          onClick={() => choose(withStage(chosen, stage))}
        >
          <b>{count}</b> {nameOf(stage === NO_STAGE ? "" : stage)}
        </button>
      ))}
    </div>
  );
}
