import { REGISTER } from "../../words/web/registers.ts";
import { useLanguage } from "../language.tsx";
import type { RegisterPage } from "../wire.ts";
import { NO_STAGE, stageCounts } from "./table-view.ts";

interface StageTotalsProps {
  readonly page: RegisterPage;
  readonly chosen: string | undefined;
  readonly choose: (stage: string | undefined) => void;
}

/** How many items stand at which stage; each total narrows the table to its items. */
export function StageTotals({ page, chosen, choose }: StageTotalsProps) {
  const { t } = useLanguage();
  const nameOf = (id: string): string => {
    const stage = page.register.stages.find((one) => one.id === id);
    return stage ? t(stage) : t(REGISTER.noStage);
  };
  return (
    <div className="totals" role="group" aria-label={t(REGISTER.stage)}>
      <button
        type="button"
        className="total"
        aria-pressed={chosen === undefined}
        onClick={() => choose(undefined)}
      >
        <b>{page.rows.length}</b> {t(REGISTER.all)}
      </button>
      {stageCounts(page.rows, page.register).map(({ stage, count }) => (
        <button
          key={stage}
          type="button"
          className="total"
          aria-pressed={chosen === stage}
          onClick={() => choose(chosen === stage ? undefined : stage)}
        >
          <b>{count}</b> {nameOf(stage === NO_STAGE ? "" : stage)}
        </button>
      ))}
    </div>
  );
}
