import type { ReviseAct, WriteAct } from "../../ledger/act.ts";
import type { Proposal } from "../../ledger/entry.ts";
import type { Item } from "../../ledger/item.ts";
import { measuresNamed, unfit } from "../definition.ts";
import { shownFact } from "../item-row.ts";
import { LONGEST_OVERRIDE, lastOverrideDay } from "../overrides.ts";
import { refuse, type Refusal } from "../refusal.ts";
import { readSetting } from "../setting.ts";

type Write = Proposal & WriteAct;

/** A field as the item will have it after this write: a patch leaves what it does not name. */
function after(write: Write, item: Item | null, field: string): string {
  const given = write.facts?.[field];
  const fact = given === undefined ? item?.facts[field]?.value : given;
  const value = fact === undefined ? null : shownFact(fact);
  return typeof value === "string" ? value.trim() : "";
}

/** First and last day given in one write must follow each other. */
function checkDays({ facts = {} }: Write): Refusal | null {
  const [from, to] = [facts["from"], facts["to"]];
  if (typeof from !== "string" || typeof to !== "string" || from === "" || to === "") return null;
  return to < from ? refuse("days-backwards", { from, to }, "to") : null;
}

function checkSetting(write: Write, item: Item | null): Refusal | null {
  const [kind, name, value] = ["kind", "name", "value"].map((field) => after(write, item, field));
  const read = readSetting(kind ?? "", name ?? "", value ?? "");
  return read === null || read.ok ? null : read.error;
}

/** A light set by hand stands on a document, speaks of one commitment, and ends within a quarter. */
function checkOverride(write: Write, item: Item | null): Refusal | null {
  if (/[\s,\uFF0C\u3001;\uFF1B]/u.test(after(write, item, "commitment")))
    return refuse("override-one", {}, "commitment");
  if (after(write, item, "why") === "") return refuse("why-blank", {}, "why");
  const papers = write.evidence.length > 0 || after(write, item, "document") !== "";
  if (!papers) return refuse("override-without-document", {}, "document");
  const until = after(write, item, "expires");
  // The light itself may have been said earlier; how long it may stand counts from that day.
  const since =
    write.facts?.["light"] === undefined
      ? (item?.facts["light"]?.effectiveOn ?? write.effectiveOn)
      : write.effectiveOn;
  if (until < since) return refuse("override-ended", { until, on: since }, "expires");
  const last = lastOverrideDay(since);
  return until > last ? refuse("override-too-long", { limit: LONGEST_OVERRIDE, last }, "expires") : null;
}

/** Checks a write of `settings`, `posts` or `overrides` beyond its columns: it changes answers, so it must be fully understood. */
export function checkRuling(write: Write, item: Item | null): Refusal | null {
  if (write.register === "posts") return checkDays(write);
  if (write.register === "settings") return checkDays(write) ?? checkSetting(write, item);
  return write.register === "overrides" ? checkOverride(write, item) : null;
}

/** Checks a decision on how a measure counts (口径): a document, a reason, and nothing that its register does not have. */
export function checkDefinition(revise: Proposal & ReviseAct): Refusal | null {
  const { subject, change, kind, authority } = revise;
  const measure = measuresNamed(null).find(({ id }) => id === subject.id) ?? {
    zh: subject.id,
    en: subject.id,
  };
  const others = Object.keys(change).filter((field) => field !== "definition");
  const what =
    others.length > 0 || change.definition === undefined
      ? unfit(subject.id, {})
      : unfit(subject.id, change.definition);
  if (what !== null) return refuse("definition-unfit", { measure, what }, "change");
  if ((revise.why.text ?? "").trim() === "") return refuse("why-blank", {}, "why");
  const named = authority !== undefined && authority.title.trim() !== "" && authority.number.trim() !== "";
  return kind === "decision" && named ? null : refuse("decision-without-document", {}, "authority");
}
