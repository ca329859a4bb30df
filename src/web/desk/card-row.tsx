import { memo } from "react";
import { isProposed } from "../../reader/model/proposed-id.ts";
import { DESK } from "../../words/web/desk.ts";
import { useLanguage } from "../language.tsx";
import type { Commitment } from "../wire.ts";
import { CardMarks, CardSummary } from "./card-summary.tsx";
import type { DeskStep } from "./use-desk.ts";

interface CardRowProps {
  readonly commitment: Commitment;
  readonly accepted: boolean;
  readonly aside: boolean;
  readonly ticked: boolean;
  readonly step: (step: DeskStep) => void;
}

/** A closed card: the words, what was read from them, and what is still missing. */
export const CardRow = memo(function CardRow({ commitment, accepted, aside, ticked, step }: CardRowProps) {
  const { t } = useLanguage();
  return (
    <div className={aside && !isProposed(commitment.id) ? "card-row aside" : "card-row"}>
      <label className="tick">
        <input
          type="checkbox"
          checked={ticked}
          onChange={(event) => step({ step: "tick", ids: [commitment.id], on: event.target.checked })}
        />
        <span className="unseen">{t(DESK.tick)}</span>
      </label>
      <button type="button" className="card-open" onClick={() => step({ step: "select", id: commitment.id })}>
        <span className="card-words" lang="zh-CN">
          {commitment.words}
        </span>
        <CardSummary commitment={commitment} />
      </button>
      <CardMarks commitment={commitment} accepted={accepted} aside={aside} />
    </div>
  );
});
