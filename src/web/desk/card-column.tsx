import type { Ref } from "react";
import { DESK } from "../../words/web/desk.ts";
import { BULK } from "../../words/web/desk-table.ts";
import { useLanguage } from "../language.tsx";
import { CardRow } from "./card-row.tsx";
import type { DeskContext } from "./context.ts";
import { OpenCard } from "./open-card.tsx";
import { TickBar } from "./tick-bar.tsx";

interface CardColumnProps {
  readonly column: Ref<HTMLDivElement>;
  readonly context: DeskContext;
}

/** The draft promises as cards. Only the selected one is open, so that hundreds stay quick. */
export function CardColumn({ column, context }: CardColumnProps) {
  const { t } = useLanguage();
  const { shown, desk, draft, step } = context;
  const points = new Map(
    draft.plan.programmes.flatMap((programme) =>
      programme.points.map((point) => [point.id, `${programme.title} · ${point.title}`]),
    ),
  );
  const titleOf = (point: string | null): string =>
    point === null ? t(DESK.outside) : (points.get(point) ?? t(DESK.outside));
  const tick = (ids: readonly string[]) => step({ step: "tick", ids, on: true });
  const tickGroup = (point: string | null) =>
    tick(shown.filter((one) => one.point === point).map(({ id }) => id));
  return (
    <section className="desk-cards" aria-label={t(DESK.cards)}>
      {shown.length > 1 && (
        <p className="tick-shown">
          <button type="button" className="plain-button" onClick={() => tick(shown.map(({ id }) => id))}>
            {t(BULK.tickShown, { n: shown.length })}
          </button>
        </p>
      )}
      {desk.ticked.size > 0 && <TickBar context={context} />}
      <div ref={column} className="desk-scroll">
        {shown.length === 0 && (
          <p className="empty">
            {t(desk.state.commitments.length === 0 ? DESK.noPromises : DESK.nothingHere)}
          </p>
        )}
        {shown.map((commitment, at) => (
          <div
            key={commitment.id}
            data-c={commitment.id}
            className={commitment.id === desk.selected ? "desk-card open" : "desk-card"}
          >
            {commitment.point !== shown[at - 1]?.point && (
              <h3 lang="zh-CN">
                {titleOf(commitment.point)}{" "}
                <button type="button" className="plain-button" onClick={() => tickGroup(commitment.point)}>
                  {t(BULK.tickGroup)}
                </button>
              </h3>
            )}
            {commitment.id === desk.selected ? (
              <OpenCard key={commitment.id} commitment={commitment} context={context} />
            ) : (
              <CardRow
                commitment={commitment}
                accepted={desk.state.accepted.includes(commitment.id)}
                aside={desk.state.setAside.includes(commitment.id)}
                ticked={desk.ticked.has(commitment.id)}
                step={step}
              />
            )}
          </div>
        ))}
      </div>
    </section>
  );
}
