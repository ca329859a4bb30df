import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { Answered } from "../pieces/answered.tsx";
import { useBookId } from "../place.ts";
import { QUESTIONS } from "../questions.ts";
import type { PlanPage as Page } from "../wire.ts";
import { CardSummary } from "./card-summary.tsx";
import "./desk.css";
import { TextColumn } from "./text-column.tsx";
import { useScrollTogether } from "./use-scroll-together.ts";

const NONE: readonly string[] = [];

/** An adopted plan: its text with the promises marked, each of which opens its page. Nothing can be changed here. */
export function PlanPage() {
  const book = useBookId();
  const { plan = "" } = useParams({ strict: false });
  const page = useQuery(QUESTIONS.plan(book, plan));
  return <Answered query={page}>{(answer) => <PlanView page={answer} />}</Answered>;
}

function PlanView({ page }: { readonly page: Page }) {
  const { plan, sentences } = page;
  const book = useBookId();
  const navigate = useNavigate();
  const [selected, select] = useState<string | null>(null);
  const text = useRef<HTMLDivElement>(null);
  const cards = useRef<HTMLDivElement>(null);
  useScrollTogether(text, cards, selected);
  return (
    <main id="content" className="desk">
      <header className="desk-bar">
        <h1 lang="zh-CN">{plan.title}</h1>
      </header>
      <div className="desk-columns">
        <TextColumn
          column={text}
          text={plan.statement.text}
          repairs={plan.statement.repairs}
          sentences={sentences}
          shortfalls={plan.shortfalls}
          commitments={plan.commitments}
          setAside={NONE}
          selected={selected}
          unknown={null}
          select={select}
        />
        <section className="desk-cards">
          <div ref={cards} className="desk-scroll">
            {plan.commitments.map((one) => (
              <div
                key={one.id}
                data-c={one.id}
                className={one.id === selected ? "desk-card open" : "desk-card"}
              >
                <div className="card-row">
                  <button
                    type="button"
                    className="card-open"
                    onFocus={() => select(one.id)}
                    onClick={() =>
                      void navigate({ to: "/b/$book/c/$commitment", params: { book, commitment: one.id } })
                    }
                  >
                    <span className="card-words" lang="zh-CN">
                      {one.words}
                    </span>
                    <CardSummary commitment={one} />
                  </button>
                </div>
              </div>
            ))}
          </div>
        </section>
      </div>
    </main>
  );
}
