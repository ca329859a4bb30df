import { Link } from "@tanstack/react-router";
import { dayText } from "../../words/dates.ts";
import { START } from "../../words/web/start.ts";
import { useLanguage } from "../language.tsx";
import { SimulatedMark } from "../shell/simulated-mark.tsx";
import type { BookCard } from "../wire.ts";

/** One book on the start page. */
export function BookCardView({ card }: { readonly card: BookCard }) {
  const { t, lang } = useLanguage();
  const now = { on: undefined, known: undefined };
  return (
    <article className={card.simulated ? "card simulated-card" : "card"}>
      <h3>
        <Link to="/b/$book" params={{ book: card.id }} search={now} lang="zh-CN">
          {card.title}
        </Link>
        {card.simulated && <SimulatedMark />}
      </h3>
      <p className="hint">{t(card.simulated ? START.simulatedHelp : START.realHelp)}</p>
      {card.plans.length === 0 ? (
        <p>{t(START.noPlan)}</p>
      ) : (
        <ul className="plain-list">
          {card.plans.map((plan) => (
            <li key={plan.id}>
              <span lang="zh-CN">{plan.title}</span>
              <span className="hint">
                {" "}
                · {t(START.planLine, { year: plan.year, n: plan.commitments })}
                {plan.items !== undefined && t(START.planItems, { n: plan.items })}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="hint">
        {t(START.entries, { n: card.size })} · {t(START.onDay, { day: dayText(card.today, lang) })}
      </p>
      <p className="row">
        <Link className="action" to="/b/$book" params={{ book: card.id }} search={now}>
          {t(START.openBook)}
        </Link>
        <Link className="plain-button" to="/b/$book/wall" params={{ book: card.id }} search={now}>
          {t(START.openWall)}
        </Link>
      </p>
    </article>
  );
}
