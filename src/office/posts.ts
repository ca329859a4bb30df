import type { Day } from "../std/day.ts";
import { factIn } from "../ledger/asked-item.ts";
import type { ItemId, Seq } from "../ledger/act.ts";
import type { Book } from "../ledger/book.ts";
import type { Item } from "../ledger/item.ts";
import { shownFact } from "./item-row.ts";
import { lastSaid } from "./rules.ts";

/** One person in one post, as the book has it on the day asked for (任职). */
export interface Holding {
  /** Null once the name is erased. */
  readonly person: string | null;
  readonly unit: string | null;
  readonly since: Day;
  readonly until: Day | null;
  readonly item: ItemId;
  readonly entry: Seq;
}

/** A post on a day: nobody, one person, or a mark that more than one is written in. */
export interface PostState {
  readonly post: string;
  readonly holders: readonly Holding[];
  readonly mark: "post-vacant" | "post-overlap" | null;
}

const words = (item: Item, field: string): string | null => {
  const fact = factIn(item, field);
  const value = fact === undefined ? null : shownFact(fact.value);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
};

const bare = (post: string): string => post.normalize("NFKC").replace(/\s/g, "");

/** The holding that an item of `posts` tells for a day; null when it tells of nobody then. */
function holdingOf(item: Item, on: Day): Holding | null {
  const said = factIn(item, "person");
  if (said === undefined || said.value === null || item.stage?.stage === "vacant") return null;
  const person = words(item, "person");
  // A name given and then erased still holds the post; a name left blank does not.
  const erased = typeof said.value === "object" && said.value.text === null;
  if (person === null && !erased) return null;
  const since = words(item, "from") ?? said.effectiveOn;
  const to = words(item, "to");
  // A last day from before the first belongs to whoever held the post earlier: one write names the successor.
  const until = to === null || to < since ? null : to;
  if (on < since || (until !== null && on > until)) return null;
  return { person, unit: words(item, "unit"), since, until, item: item.id, entry: lastSaid(item) };
}

/**
 * Who holds which post on a day (岗位), by the post's name without its spaces. Duties belong to posts: a successor has all of
 * them from the first day, and a question about an earlier day names the person of that day. Several holders of one unit's
 * post, or none, are marked and never refused.
 */
export function postsOn(book: Book, on: Day): ReadonlyMap<string, PostState> {
  const posts = new Map<string, { readonly post: string; readonly holders: Holding[] }>();
  for (const item of book.items.get("posts")?.values() ?? []) {
    const post = words(item, "post");
    if (post === null) continue;
    const known = posts.get(bare(post)) ?? { post, holders: [] };
    posts.set(bare(post), known);
    const holding = holdingOf(item, on);
    if (holding !== null) known.holders.push(holding);
  }
  return new Map(
    [...posts].map(([key, { post, holders }]) => [key, { post, holders, mark: markOf(holders) }]),
  );
}

function markOf(holders: readonly Holding[]): PostState["mark"] {
  if (holders.length === 0) return "post-vacant";
  const units = new Set(holders.map(({ unit }) => unit));
  return units.size < holders.length ? "post-overlap" : null;
}

/** The state of a post by its name; null when the book does not say who holds it. */
export const postNamed = (posts: ReadonlyMap<string, PostState>, post: string | null): PostState | null =>
  post === null ? null : (posts.get(bare(post)) ?? null);
