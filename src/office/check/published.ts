import type { WriteAct } from "../../ledger/act.ts";
import type { Proposal } from "../../ledger/entry.ts";
import type { Item } from "../../ledger/item.ts";
import { STATISTICS } from "../../registers/statistics.ts";
import { shownFact } from "../item-row.ts";
import { refuse, type Refusal } from "../refusal.ts";
import type { Ground } from "./ground.ts";
import { firstOf } from "./text.ts";

type Write = Proposal & WriteAct;

/** What a publication said: none of it changes once it stands. */
const SAID = ["figure", "indicator", "period", "unit", "releasedOn", "vintage", "source"] as const;

const wordsOf = (item: Item | null, field: string): string => {
  const fact = item?.facts[field]?.value;
  const shown = fact === undefined ? null : shownFact(fact);
  return typeof shown === "string" ? shown.trim() : "";
};

/** A field as the item will have it after this write. */
function after(write: Write, item: Item | null, field: string): string {
  const given = write.facts?.[field];
  if (given === undefined) return wordsOf(item, field);
  const shown = shownFact(given);
  return typeof shown === "string" ? shown.trim() : "";
}

/** A revised figure is a vintage of its own; the earlier one stays beside it. */
function checkStands(write: Write, item: Item | null): Refusal | null {
  if (wordsOf(item, "figure") === "") return null;
  return firstOf(SAID, (field) => {
    const stands = wordsOf(item, field);
    if (stands === "" || after(write, item, field) === stands) return null;
    const told = STATISTICS.fields.find(({ id }) => id === field);
    return refuse("figure-stands", { label: { zh: told?.zh ?? field, en: told?.en ?? field } }, field);
  });
}

/** Whoever answers for a promise does not write the figure that it is judged by. */
function checkJudged(write: Write, item: Item | null, { book, person }: Ground): Refusal | null {
  if (person.unit === "") return null;
  const named = after(write, item, "commitments").split(/[\s,\uFF0C\u3001;\uFF1B]+/u);
  const answers = named.some((id) =>
    book.commitments.get(id)?.current.owner.units.some(({ name }) => name === person.unit),
  );
  return answers ? refuse("figure-by-judged", { unit: person.unit }, "commitments") : null;
}

/**
 * Published figures (已公布数据) are imported by the office, with source and day of release, and never written over (统计法 arts. 7, 9): a
 * revised figure is an item of its own. Other registers are none of its business.
 */
export function checkPublished(write: Write, item: Item | null, ground: Ground): Refusal | null {
  if (write.register !== STATISTICS.id) return null;
  if (ground.person.role !== "office") return refuse("figures-by-office");
  const stands = checkJudged(write, item, ground) ?? checkStands(write, item);
  if (stands !== null || after(write, item, "figure") === "") return stands;
  if (after(write, item, "source") === "") return refuse("figure-without-source", {}, "source");
  const on = after(write, item, "releasedOn");
  if (on === "") return refuse("figure-without-release-day", {}, "releasedOn");
  return on > ground.today ? refuse("figure-ahead", { on, today: ground.today }, "releasedOn") : null;
}
