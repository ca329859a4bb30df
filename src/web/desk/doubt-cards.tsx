import { daysText } from "../../words/dates.ts";
import { DESK } from "../../words/web/desk.ts";
import { useLanguage } from "../language.tsx";
import type { Commitment } from "../wire.ts";
import { sensesOf } from "./moves.ts";

interface DoubtCardsProps {
  readonly commitment: Commitment;
  readonly choose: (doubt: string, sense: string) => void;
}

/** Each doubt with its readings as buttons, numbered as the keys are. */
export function DoubtCards({ commitment, choose }: DoubtCardsProps) {
  const { t, lang } = useLanguage();
  const order = sensesOf(commitment);
  return commitment.doubts.map((doubt) => (
    <div key={doubt.id} className={doubt.chosen === null ? "doubt-card" : "doubt-card settled"}>
      <p className="small">{t(DESK.chooseReading)}</p>
      <ul className="plain-list">
        {doubt.senses.map((sense) => {
          const number = order.findIndex((one) => one.doubt === doubt.id && one.sense === sense.id) + 1;
          return (
            <li key={sense.id}>
              <button
                type="button"
                className="sense"
                aria-pressed={doubt.chosen === sense.id}
                onClick={() => choose(doubt.id, sense.id)}
              >
                <kbd>{number}</kbd> {daysText(t(sense), lang)}
                {doubt.chosen === null && sense.id === doubt.preferred && (
                  <span className="sense-note"> · {t(DESK.preferred)}</span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  ));
}
