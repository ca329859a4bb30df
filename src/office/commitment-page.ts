import { lineOf, registersOf } from "../lines/lines.ts";
import { registerOf } from "../registers/registers.ts";
import type { Day } from "../std/day.ts";
import { factIn } from "../ledger/asked-item.ts";
import type { CommitmentState } from "../ledger/book.ts";
import type { Entry } from "../ledger/entry.ts";
import type { Item } from "../ledger/item.ts";
import { commitmentsSpokenOf } from "../ledger/lineage.ts";
import { itemsInScope, namedBy } from "../judge/scope.ts";
import type { Plan } from "../plan/plan.ts";
import type { Span } from "../plan/span.ts";
import type { CommitmentPage, EntryLine, ItemRow } from "./answers.ts";
import { besideOf } from "./beside.ts";
import { bookCard } from "./book-card.ts";
import { entryLine, itemOf } from "./entry-line.ts";
import { itemRow, shownFact } from "./item-row.ts";
import { fanFor, measureFor, verdictOf, type Judged } from "./judged.ts";
import { rulingOf } from "./ruling.ts";
import { lineagePageOf } from "./lineage-page.ts";
import { figuresView } from "./panels/figures.ts";
import { revisionLines } from "./revision-line.ts";

/** Characters of the statement shown on either side of the quote when its paragraph is longer. */
const CONTEXT = 240;
/** Registers that every commitment shares; their items are told as returns and waypoints, not as rows. */
const SHARED = new Set(["returns", "waypoints", "overrides"]);

/** The page of one commitment (承诺页); null when the book has no such commitment. */
export function commitmentPageAt(
  judged: Judged,
  entries: readonly Entry[],
  id: string,
  today: Day,
): CommitmentPage | null {
  const { book } = judged;
  const state = book.commitments.get(id);
  const plan = book.plans.find((one) => one.id === state?.plan);
  if (state === undefined || plan === undefined) return null;
  const { current, original } = state;
  const programme = plan.programmes.find((one) => one.id === current.programme);
  const line = lineOf(current.line);
  const items = itemsOf(state, judged);
  const kin = lineagePageOf(state, judged, entries);
  return {
    book: bookCard(book, today),
    asOf: book.asOf,
    plan: { id: plan.id, title: plan.title, year: plan.year },
    programme: programme?.title ?? null,
    point: programme?.points.find((one) => one.id === current.point)?.title ?? null,
    original,
    current,
    head: state.head,
    context: contextOf(plan, current.quote),
    verdict: verdictOf(judged, id),
    fan: fanFor(judged, state),
    ...rulingOf(state, judged),
    ...besideOf(state, judged),
    line: {
      id: line.id,
      zh: line.zh,
      en: line.en,
      registers: registersOf(line),
    },
    items: items.flatMap(rowOf),
    revisions: revisionLines(adoptedOf(plan, state), state.revisions),
    returns: returnsOf(state, judged, entries),
    entries: entriesAbout(state, items, judged, entries),
    ...figuresOf(state, judged),
    ...(kin === null ? {} : { kin }),
  };
}

const adoptedOf = (plan: Plan, { original }: CommitmentState): CommitmentState["original"] =>
  plan.commitments.find(({ id }) => id === original.id) ?? original;

const rowOf = (item: Item): readonly ItemRow[] => {
  const register = registerOf(item.register);
  return register === undefined ? [] : [itemRow(item, register)];
};

/** The quote in its paragraph, cut to what fits beside it. */
function contextOf({ statement: { text } }: Plan, { start, end }: Span): CommitmentPage["context"] {
  const from = Math.max(text.lastIndexOf("\n", Math.max(start - 1, 0)) + 1, start - CONTEXT);
  const next = text.indexOf("\n", end);
  const until = Math.min(next === -1 ? text.length : next, end + CONTEXT);
  return {
    before: text.slice(Math.min(from, start), start),
    quote: text.slice(start, end),
    after: text.slice(end, until),
  };
}

/** Every vintage of the published figures that may count for the promise. */
function figuresOf(state: CommitmentState, { book, on }: Judged): Pick<CommitmentPage, "figures"> {
  const measure = measureFor(state);
  const register = measure?.shape === "latest-figure" ? registerOf(measure.register) : undefined;
  if (measure === null || register === undefined) return {};
  return { figures: figuresView(itemsInScope(measure, state, book), register, on).rows };
}

/** The items behind the number, earlier vintages of a published figure, and those that name the commitment without counting yet. */
function itemsOf({ current }: CommitmentState, judged: Judged): readonly Item[] {
  const counted = new Set(verdictOf(judged, current.id).reading?.contributions.map(({ item }) => item) ?? []);
  const state = judged.book.commitments.get(current.id);
  const measure = measureFor(state);
  const register = measure?.register;
  if (state !== undefined && measure?.shape === "latest-figure")
    for (const { id } of itemsInScope(measure, state, judged.book)) counted.add(id);
  return [...judged.book.items].flatMap(([id, items]) =>
    [...items.values()].filter((item) => {
      if (id === register && counted.has(item.id)) return true;
      return !SHARED.has(id) && namedBy(item).includes(current.id);
    }),
  );
}

const speaksOf = (item: Item, commitment: string): boolean => namedBy(item).includes(commitment);

/** The short returns on a commitment (月报), the newest first. */
function returnsOf(
  { current }: CommitmentState,
  { book }: Judged,
  entries: readonly Entry[],
): CommitmentPage["returns"] {
  const items = [...(book.items.get("returns")?.values() ?? [])].filter((item) => speaksOf(item, current.id));
  const lines = items.flatMap((item) => {
    const said = factIn(item, "commitment");
    const entry = said === undefined ? undefined : entries[said.entry - 1];
    if (said === undefined || entry === undefined) return [];
    const words = (field: string): string | null => {
      const fact = factIn(item, field);
      const value = fact === undefined ? null : shownFact(fact.value);
      return typeof value === "string" ? value : null;
    };
    return {
      seq: entry.seq,
      on: said.effectiveOn,
      unit: entry.unit,
      happened: words("happened"),
      problem: words("problem"),
      next: words("next"),
      nothingNew: factIn(item, "nothingNew")?.value === true,
      evidence: entryLine(entry, entries, book.struck).evidence,
    };
  });
  return lines.sort((a, b) => (a.on === b.on ? b.seq - a.seq : a.on < b.on ? 1 : -1));
}

/** Everything that was ever said of the commitment or of the items behind it, struck or not, in order. */
function entriesAbout(
  { current }: CommitmentState,
  behind: readonly Item[],
  { book }: Judged,
  entries: readonly Entry[],
): readonly EntryLine[] {
  const keys = new Set(behind.map((item) => `${item.register}/${item.id}`));
  for (const register of SHARED)
    for (const item of book.items.get(register)?.values() ?? [])
      if (speaksOf(item, current.id)) keys.add(`${register}/${item.id}`);
  const about = (entry: Entry): boolean => {
    if (entry.act === "adopt") return commitmentsSpokenOf(entry.plan).includes(current.id);
    if (entry.act === "revise") return entry.subject.id === current.id;
    const item = itemOf(entry, entries);
    return item !== null && keys.has(`${item.register}/${item.item}`);
  };
  return entries
    .slice(0, book.size)
    .filter(about)
    .map((entry) => entryLine(entry, entries, book.struck));
}
