import { DESK } from "../../words/web/desk.ts";
import { useLanguage } from "../language.tsx";
import type { Commitment } from "../wire.ts";
import type { DeskContext } from "./context.ts";
import { movesOf } from "./moves.ts";
import { cutsOf } from "./split-merge.ts";

interface SplitPanelProps {
  readonly commitment: Commitment;
  readonly context: DeskContext;
}

/** Every place where the sentence can be split, as the two halves it would give. */
export function SplitPanel({ commitment, context }: SplitPanelProps) {
  const { t } = useLanguage();
  const cuts = cutsOf(commitment.words);
  if (cuts.length === 0) return <p className="empty">{t(DESK.noSplit)}</p>;
  return (
    <div className="card-form">
      <p className="small">{t(DESK.splitWhere)}</p>
      <ul className="plain-list">
        {cuts.map((cut, at) => (
          <li key={cut}>
            <button type="button" className="sense" onClick={() => movesOf(context).split(cut)} lang="zh-CN">
              {at < 9 && <kbd>{at + 1}</kbd>} {commitment.words.slice(0, cut)} <b aria-hidden="true">｜</b>{" "}
              {commitment.words.slice(cut)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
