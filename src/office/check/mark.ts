import type { AttestAct, StrikeAct } from "../../ledger/act.ts";
import type { Entry, Proposal } from "../../ledger/entry.ts";
import { namedBy } from "../../judge/scope.ts";
import { refuse, type Refusal } from "../refusal.ts";
import type { Ground } from "./ground.ts";

/** Checks an attestation: of a report in force, by somebody else of another unit, on a ground that is named. */
export function checkAttest(attest: Proposal & AttestAct, { book, entries, person }: Ground): Refusal | null {
  const entry = entries[attest.entry - 1];
  if (entry === undefined) return refuse("unknown-entry", { entry: attest.entry }, "entry");
  if (entry.act !== "write") return refuse("not-attestable", { entry: attest.entry }, "entry");
  if (book.struck.has(attest.entry)) return refuse("struck-entry", { entry: attest.entry }, "entry");
  if (entry.by === person.id) return refuse("attest-own-entry", { entry: attest.entry }, "entry");
  if (entry.unit === person.unit) {
    const unit = person.unit === "" ? { zh: "督查室", en: "the office" } : person.unit;
    return refuse("attest-own-unit", { entry: attest.entry, unit }, "entry");
  }
  const paper = attest.evidence.length > 0 || entry.evidence.length > 0;
  const told = attest.evidence.length > 0 || (attest.note?.text ?? "").trim() !== "";
  const grounded = attest.level === 1 ? paper : told;
  // Saying that something is not so needs no paper of the reporter, but it does need words.
  const enough = attest.finding === "refuted" ? told : grounded;
  if (!enough) return refuse("attest-without-ground", {}, attest.level === 1 ? "evidence" : "note");
  const short = (attest.note?.text ?? "").trim().length < SHORTEST_NOTE;
  if (attest.level > 1 && attest.evidence.length === 0 && short) return refuse("note-too-short", {}, "note");
  return isRepeated(attest, entries, person.id, book.struck)
    ? refuse("attested-already", { entry: attest.entry }, "entry")
    : null;
}

/** Fewest characters that can name somebody who was asked or something that was seen. */
const SHORTEST_NOTE = 4;

/** Whether this person has already said the same of the entry, at this level or a higher one, and has not struck it. */
const isRepeated = (
  attest: AttestAct,
  entries: readonly Entry[],
  by: string,
  struck: ReadonlyMap<number, number>,
): boolean =>
  entries
    .slice(attest.entry)
    .some(
      (earlier) =>
        earlier.act === "attest" &&
        earlier.entry === attest.entry &&
        earlier.by === by &&
        earlier.finding === attest.finding &&
        earlier.level >= attest.level &&
        !struck.has(earlier.seq),
    );

/** Checks a strike: a strike is not struck, nothing twice, and only the office strikes what others wrote. */
export function checkStrike(strike: Proposal & StrikeAct, ground: Ground): Refusal | null {
  const { book, entries, person } = ground;
  const entry = entries[strike.entry - 1];
  if (entry === undefined) return refuse("unknown-entry", { entry: strike.entry }, "entry");
  if (entry.act === "strike") return refuse("strike-of-strike", { entry: strike.entry }, "entry");
  if (entry.act === "issue" || (entry.act === "adopt" && isBuiltUpon(strike.entry, ground)))
    return refuse("strike-of-adopt", { entry: strike.entry }, "entry");
  const by = book.struck.get(strike.entry);
  if (by !== undefined) return refuse("already-struck", { entry: strike.entry, by }, "entry");
  if (person.role !== "office" && entry.unit !== person.unit)
    return refuse("not-own-unit", { owner: entry.unit === "" ? "督查室" : entry.unit, unit: person.unit });
  return (strike.why.text ?? "").trim() === "" ? refuse("why-blank", {}, "why") : null;
}

/** An adoption can be taken back only while nothing else has been said of its commitments. */
function isBuiltUpon(seq: number, { book, entries }: Ground): boolean {
  const adopted = entries[seq - 1];
  if (adopted?.act !== "adopt") return false;
  const { commitments } = adopted.plan;
  if (commitments.some(({ id }) => (book.commitments.get(id)?.head ?? 0) > seq)) return true;
  const items = [...book.items.values()].flatMap((register) => [...register.values()]);
  // A split is built upon once an item names one of its parts; a plan, once anything is written at all.
  const isSplit =
    commitments.length > 0 && commitments.every(({ from = [] }) => from.some(({ as }) => as === "part"));
  return isSplit
    ? items.some((item) => namedBy(item).some((id) => commitments.some((part) => part.id === id)))
    : items.length > 0;
}
