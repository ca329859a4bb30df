import type { Book, CommitmentState } from "../ledger/book.ts";
import type { Item } from "../ledger/item.ts";
import type { Line, Panel } from "../lines/line.ts";
import { LINES, registersOf } from "../lines/lines.ts";
import type { Register } from "../registers/register.ts";
import { registerOf } from "../registers/registers.ts";
import type { Rule } from "../rules/rule.ts";
import { rulesOf } from "../rules/rules.ts";
import type { Day } from "../std/day.ts";
import type { Sentence } from "../words/sentence.ts";
import type { Seq } from "../ledger/act.ts";
import type { AsOf } from "../ledger/asof.ts";
import type { BookCard, CommitmentBrief } from "./answers.ts";
import { bookCard } from "./book-card.ts";
import { briefOf } from "./cockpit.ts";
import { isHeading } from "./counted.ts";
import { measureUnder, type Judged } from "./judged.ts";
import { statesOf } from "./outline.ts";
import { lineMeasures, type LineMeasure } from "./line-measures.ts";
import { boardView, type BoardView } from "./panels/board.ts";
import { chainView, type ChainView } from "./panels/chain.ts";
import { eventsView, type EventsView } from "./panels/events.ts";
import { figuresView, type FiguresView } from "./panels/figures.ts";
import { funnelView, type FunnelView } from "./panels/funnel.ts";
import { nearestTo, type Nearest } from "./panels/nearest.ts";
import { ladderView, type LadderView } from "./panels/ladder.ts";
import { milestonesView, type MilestonesView } from "./panels/milestones.ts";
import { portfolioView, type PortfolioView } from "./panels/portfolio.ts";
import { shareView, type ShareView } from "./panels/share.ts";
import { lineReadings, type CommitmentReadings } from "./readings.ts";
import { silentView } from "./panels/silent.ts";
import { stuckIn, type StuckItem } from "./panels/stuck.ts";
import { alsoCounted, type SharedItem } from "./also-counted.ts";
import { lineCooperations, type CooperationRow } from "./cooperations.ts";
import { possibleDoubles, type DoublesView } from "./same.ts";

/** What a panel shows, worked out. */
export type PanelView =
  | BoardView
  | ChainView
  | EventsView
  | FiguresView
  | FunnelView
  | LadderView
  | MilestonesView
  | PortfolioView
  | ShareView;

/** A commitment of the line with the measure that counts for it. */
export interface LineCommitment extends CommitmentBrief {
  readonly target: CommitmentState["current"]["target"];
  readonly measure: (Sentence & { readonly id: string; readonly unit: string }) | null;
  readonly stopped: boolean;
  /** The title of its programme; null where the plan has none. */
  readonly programme: string | null;
  /** Last entry that speaks of it: what a reviser must have seen. */
  readonly head: Seq;
  /** Items on their way to what it counts; null where it counts none, or none is. */
  readonly nearest: Nearest | null;
}

/** 条线页: everything that a bureau and its leader ask of one line of work. */
export interface LinePage {
  readonly book: BookCard;
  readonly asOf: AsOf;
  readonly line: Sentence & { readonly id: string; readonly panels: readonly Panel[] };
  readonly registers: readonly { readonly register: Register; readonly items: number }[];
  readonly commitments: readonly LineCommitment[];
  /** Measures of the line, how many commitments each counts for, how it counts in words, and what it shows where none does. */
  readonly measures: readonly LineMeasure[];
  readonly panels: readonly PanelView[];
  /** For each promise counted by items at a stage: the count at the stage chosen and at every other. */
  readonly readings: readonly CommitmentReadings[];
  /** What is stuck, the longest first. */
  readonly stuck: readonly StuckItem[];
  /** The rules of the line that are in force on the day. */
  readonly rules: readonly Rule[];
  /** Items that may be one, by register; absent where the line asks for none. */
  readonly doubles?: readonly DoublesView[];
  /** What its promises have agreed with others; absent where there is none. */
  readonly cooperations?: readonly CooperationRow[];
  /** Items that several promises of the line count; absent where there is none. */
  readonly alsoCounted?: readonly SharedItem[];
}

/** One line in the list of lines. */
export interface LineCard extends Sentence {
  readonly id: string;
  readonly commitments: number;
  readonly items: number;
}

const itemsIn = (book: Book, register: string): readonly Item[] => [
  ...(book.items.get(register)?.values() ?? []),
];

/** A register without the program's own business: how older schemas are read. */
const shownRegister = (register: Register): Register => {
  const { upcasters: _, ...shape } = register;
  return shape;
};

function panelView(panel: Panel, line: Line, judged: Judged): PanelView | null {
  const { book, on, rules } = judged;
  if (panel.panel === "share") {
    const measure = line.measures.find(({ id }) => id === panel.measure);
    const register = measure === undefined ? undefined : registerOf(measure.register);
    if (measure?.shape !== "share" || register === undefined) return null;
    return shareView(itemsIn(book, register.id), register, measure, judged);
  }
  const register = registerOf(panel.register);
  if (register === undefined) return null;
  const items = itemsIn(book, register.id);
  switch (panel.panel) {
    case "funnel":
      return {
        ...funnelView(items, register, panel.cohorts ?? [], on),
        ...(panel.contacts === undefined
          ? {}
          : {
              silent: silentView(
                items,
                itemsIn(book, panel.contacts.register),
                register,
                { ...panel.contacts, after: rules.thresholds["silent.days"] },
                on,
              ),
            }),
      };
    case "milestones":
      return milestonesView(items, register, panel.until, on, {
        workdays: rules.workdays,
        tight: rules.thresholds["tight.days"],
        money: panel.money,
      });
    case "portfolio":
      return portfolioView(items, register, panel, on);
    case "chain":
      return chainView(items, register, panel.field);
    case "ladder":
      return ladderView(items, register, panel.step, panel.top, on);
    case "events":
      return eventsView(items, register, panel.day);
    case "board":
      return boardView(items, register, on);
    case "figures":
      return figuresView(items, register, on);
  }
}

/** The title of the programme under which a commitment stands. */
const programmeOf = ({ plan, current }: CommitmentState, { plans }: Book): string | null =>
  plans.find(({ id }) => id === plan)?.programmes.find(({ id }) => id === current.programme)?.title ?? null;

function lineCommitment(state: CommitmentState, judged: Judged): LineCommitment {
  const measure = measureUnder(judged.rules, state);
  return {
    ...briefOf(state, judged),
    target: state.current.target,
    measure: measure === null ? null : { id: measure.id, zh: measure.zh, en: measure.en, unit: measure.unit },
    stopped: state.stopped,
    programme: programmeOf(state, judged.book),
    head: state.head,
    nearest: nearestTo(state, judged),
  };
}

/** Every line with how much it carries, for the way into them. */
export const lineCards = (book: Book): readonly LineCard[] => {
  const states = [...book.commitments.values()].filter((state) => !isHeading(state));
  return LINES.map(({ id, zh, en, registers }) => ({
    id,
    zh,
    en,
    commitments: states.filter(({ current }) => current.line === id).length,
    items: registers.reduce((sum, register) => sum + (book.items.get(register)?.size ?? 0), 0),
  }));
};

/** What only some lines have: possible doubles, cooperations, and items counted several times. */
function besides(
  line: Line,
  states: readonly CommitmentState[],
  judged: Judged,
): Pick<LinePage, "doubles" | "cooperations" | "alsoCounted"> {
  const { book } = judged;
  const shared = alsoCounted(states, judged);
  const cooperations = lineCooperations(states, judged);
  const doubles = (line.doubles ?? []).flatMap((asked) => {
    const register = registerOf(asked.register);
    return register === undefined ? [] : [possibleDoubles(itemsIn(book, register.id), register, asked, book)];
  });
  return {
    ...(doubles.length === 0 ? {} : { doubles }),
    ...(cooperations.length === 0 ? {} : { cooperations }),
    ...(shared.length === 0 ? {} : { alsoCounted: shared }),
  };
}

/** The page of one line of work; null when there is no such line. */
export function linePageAt(judged: Judged, id: string, today: Day): LinePage | null {
  const line = LINES.find((one) => one.id === id);
  if (line === undefined) return null;
  const { book, on } = judged;
  const states = statesOf(book).filter((state) => state.current.line === id && !isHeading(state));
  const registers = registersOf(line).flatMap((name) => registerOf(name) ?? []);
  return {
    book: bookCard(book, today),
    asOf: book.asOf,
    line: { id: line.id, zh: line.zh, en: line.en, panels: line.panels },
    registers: registers.map((register) => ({
      register: shownRegister(register),
      items: book.items.get(register.id)?.size ?? 0,
    })),
    commitments: states.map((state) => lineCommitment(state, judged)),
    measures: lineMeasures(line, states, judged),
    panels: line.panels.flatMap((panel) => panelView(panel, line, judged) ?? []),
    readings: lineReadings(states, line, judged),
    stuck: registers
      .filter(({ id: register }) => line.registers.includes(register))
      .flatMap((register) =>
        stuckIn(itemsIn(book, register.id), register, on, judged.rules.thresholds["stuck.days"]),
      )
      .slice(0, MOST_STUCK),
    rules: rulesOf(line.rules, on),
    ...besides(line, states, judged),
  };
}

const MOST_STUCK = 20;
