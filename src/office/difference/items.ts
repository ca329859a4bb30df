import type { Fact, ItemId, RegisterId, Seq } from "../../ledger/act.ts";
import type { Book } from "../../ledger/book.ts";
import type { Entry } from "../../ledger/entry.ts";
import type { Item } from "../../ledger/item.ts";
import { textOf } from "../../judge/scope.ts";
import type { FactChange, ItemChange } from "../difference.ts";
import { itemOf } from "../entry-line.ts";

/** Names an item across registers. */
export const itemKey = (register: RegisterId, item: ItemId): string => `${register}/${item}`;

type Finding = Pick<ItemChange, "attested" | "struck">;

const same = (a: Fact, b: Fact): boolean =>
  typeof a === "object" && typeof b === "object" ? a?.text === b?.text : a === b;

/** Fields that name items, or else tell them apart (a return by its words), in the order in which people would say them. */
const NAMING = ["name", "partner", "indicator", "title", "happened", "problem", "next"] as const;

/** What an item without words of its own speaks of: its waypoint, else its commitment, as the book words it. */
function spokenName(item: Item, book: Book): string | null {
  const [commitment, waypoint] = [textOf(item, "commitment"), textOf(item, "waypoint")];
  const promised = book.commitments.get(commitment ?? "")?.current;
  if (promised === undefined) return null;
  const title = promised.waypoints.find(({ id }) => id === waypoint)?.title ?? "";
  return title === "" ? promised.words : `${title}（${promised.words}）`;
}

const nameOf = (item: Item, book: Book): string | null => {
  for (const field of NAMING) {
    const name = textOf(item, field);
    if (name !== null) return name;
  }
  return spokenName(item, book);
};

/** Every item that is not the same in both states, with what differs and which entry did it. */
export function itemChanges(
  before: Book,
  after: Book,
  between: readonly Entry[],
  entries: readonly Entry[],
): readonly ItemChange[] {
  const spoken = spokenOf(between, entries);
  return [...spoken].flatMap(([key, { register, item, entries: own }]) => {
    const a = before.items.get(register)?.get(item);
    const b = after.items.get(register)?.get(item);
    const change = changeOf({ register, item, entries: own }, a, b, { before, after });
    return change === null || key === "" ? [] : [change];
  });
}

interface Spoken {
  readonly register: RegisterId;
  readonly item: ItemId;
  readonly entries: Entry[];
}

/** The items that the entries between speak of; an item of which none speaks cannot have changed. */
function spokenOf(between: readonly Entry[], entries: readonly Entry[]): ReadonlyMap<string, Spoken> {
  const spoken = new Map<string, Spoken>();
  for (const entry of between) {
    const about = itemOf(entry, entries);
    if (about === null) continue;
    const key = itemKey(about.register, about.item);
    const known = spoken.get(key);
    if (known === undefined) spoken.set(key, { ...about, entries: [entry] });
    else known.entries.push(entry);
  }
  return spoken;
}

function changeOf(
  { register, item, entries: own }: Spoken,
  a: Item | undefined,
  b: Item | undefined,
  books: { readonly before: Book; readonly after: Book },
): ItemChange | null {
  const { struck } = books.after;
  const stands = (state: Item | undefined): state is Item => state !== undefined && state.entries.length > 0;
  const [was, is] = [stands(a) ? a : undefined, stands(b) ? b : undefined];
  const entry = own[0]?.seq ?? 0;
  const last = own.at(-1)?.seq ?? entry;
  const found = findingsOf(own);
  const stage = stageChange(was, is, struck, last);
  const facts = was === undefined || is === undefined ? [] : factChanges(was, is, struck, last);
  const kind = was === undefined ? "opened" : is === undefined ? "gone" : "changed";
  const silent = stage === null && facts.length === 0 && found.attested.length + found.struck.length === 0;
  if ((kind === "changed" && silent) || (was === undefined && is === undefined)) return null;
  const name = nameOf((is ?? was) as Item, is === undefined ? books.before : books.after);
  return { register, item, name, kind, entry, stage, facts, ...found };
}

function findingsOf(own: readonly Entry[]): Finding {
  const attested: ItemChange["attested"][number][] = [];
  const struck: ItemChange["struck"][number][] = [];
  for (const entry of own) {
    if (entry.act === "strike") struck.push({ entry: entry.seq, of: entry.entry });
    if (entry.act !== "attest") continue;
    attested.push({ entry: entry.seq, of: entry.entry, level: entry.level, finding: entry.finding });
  }
  return { attested, struck };
}

function stageChange(
  was: Item | undefined,
  is: Item | undefined,
  struck: ReadonlyMap<Seq, Seq>,
  last: Seq,
): ItemChange["stage"] {
  const [from, to] = [was?.stage ?? null, is?.stage ?? null];
  if (from?.stage === to?.stage) return null;
  return {
    from: from?.stage ?? null,
    to: to?.stage ?? null,
    entry: doerOf(from?.entry, to?.entry, struck, last),
  };
}

/**
 * The entry that made the difference: the strike that took away what stood, when that is what let an older word show
 * again; else the entry that says what stands now.
 */
function doerOf(from: Seq | undefined, to: Seq | undefined, struck: ReadonlyMap<Seq, Seq>, last: Seq): Seq {
  const by = from === undefined ? undefined : struck.get(from);
  if (by !== undefined && (to === undefined || to < by)) return by;
  return to ?? from ?? last;
}

function factChanges(was: Item, is: Item, struck: ReadonlyMap<Seq, Seq>, last: Seq): readonly FactChange[] {
  const fields = new Set([...Object.keys(was.facts), ...Object.keys(is.facts)]);
  return [...fields].flatMap((field) => {
    const [from, to] = [was.facts[field], is.facts[field]];
    const [old, fresh] = [from?.value ?? null, to?.value ?? null];
    if (same(old, fresh)) return [];
    return [{ field, from: old, to: fresh, entry: doerOf(from?.entry, to?.entry, struck, last) }];
  });
}
