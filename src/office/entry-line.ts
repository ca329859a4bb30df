import type { Facts, RegisterId, ItemId, Seq } from "../ledger/act.ts";
import type { Entry } from "../ledger/entry.ts";
import { ERASURES, erasuresOf, filePlace } from "../registers/erasures.ts";
import type { EntryLine } from "./answers.ts";
import { erasableTexts, type ErasableText } from "./erase.ts";

const NO_FACTS: Facts = {};

/** Register and item that an entry speaks of, following an attestation or a strike to the entry it is about. */
export function itemOf(
  entry: Entry,
  entries: readonly Entry[],
): { readonly register: RegisterId; readonly item: ItemId } | null {
  if (entry.act === "write") return { register: entry.register, item: entry.item };
  if (entry.act !== "attest" && entry.act !== "strike") return null;
  // An entry can only speak of an earlier one, so this ends.
  const target = entry.entry < entry.seq ? entries[entry.entry - 1] : undefined;
  return target === undefined ? null : itemOf(target, entries);
}

/** Into how many items an adoption splits a commitment; null for a plan, and for anything else. */
function splitOf(entry: Entry): number | null {
  if (entry.act !== "adopt") return null;
  const { commitments } = entry.plan;
  const isSplit =
    commitments.length > 0 && commitments.every(({ from }) => from?.some(({ as }) => as === "part"));
  return isSplit ? commitments.length : null;
}

const noteOf = (entry: Entry): string | null => {
  if (entry.act === "revise" || entry.act === "strike") return entry.why.text;
  if (entry.act === "attest") return entry.note?.text ?? null;
  if (entry.act === "adopt") return entry.why?.text ?? null;
  return null;
};

/** What was erased of an entry. Only looked up where words are gone: a file takes its name with it. */
function erasedOf(
  entry: Entry,
  texts: readonly ErasableText[],
  entries: readonly Entry[],
): EntryLine["erased"] {
  if (texts.every(({ text }) => text !== null)) return [];
  const files = new Set(entry.evidence.map(({ sha256 }) => filePlace(sha256)));
  const erasures = [...erasuresOf(entries).values()].flat();
  return erasures
    .filter((erasure) => erasure.entry === entry.seq || files.has(erasure.place))
    .map(({ place, kind, on, unit, seq }) => ({ place, kind, on, unit, entry: seq }));
}

/** The reason of an erasure stays, so nothing of it is offered for erasing. */
const erasableOf = (entry: Entry, texts: readonly ErasableText[]): readonly string[] =>
  entry.act === "write" && entry.register === ERASURES.id
    ? []
    : texts.flatMap(({ path, text }) => (text === null || path.startsWith("/evidence/") ? [] : [path]));

/** An entry as a page shows it. `entries` is the log from its first entry on, in order. */
export function entryLine(entry: Entry, entries: readonly Entry[], struck: ReadonlyMap<Seq, Seq>): EntryLine {
  const about = itemOf(entry, entries);
  const texts = erasableTexts(entry);
  const split = splitOf(entry);
  return {
    seq: entry.seq,
    act: entry.act,
    ...(split === null ? {} : { split }),
    recordedAt: entry.recordedAt,
    effectiveOn: entry.effectiveOn,
    by: entry.by,
    unit: entry.unit,
    register: about?.register ?? null,
    item: about?.item ?? null,
    stage: entry.act === "write" ? (entry.stage ?? null) : null,
    facts: entry.act === "write" ? (entry.facts ?? NO_FACTS) : NO_FACTS,
    evidence: entry.evidence.map((file) => ({
      sha256: file.sha256,
      name: file.name.text,
      size: file.size,
      mediaType: file.mediaType,
    })),
    struckBy: struck.get(entry.seq) ?? null,
    note: noteOf(entry),
    attests: entry.act === "attest" || entry.act === "strike" ? entry.entry : null,
    level: entry.act === "attest" ? entry.level : null,
    finding: entry.act === "attest" ? entry.finding : null,
    erased: erasedOf(entry, texts, entries),
    erasable: erasableOf(entry, texts),
  };
}

/** Every entry of a log as lines, with what struck each. */
export function strikesOf(entries: readonly Entry[]): ReadonlyMap<Seq, Seq> {
  const struck = new Map<Seq, Seq>();
  for (const entry of entries) {
    if (entry.act !== "strike" || entry.entry >= entry.seq || struck.has(entry.entry)) continue;
    if (entries[entry.entry - 1]?.act !== "strike") struck.set(entry.entry, entry.seq);
  }
  return struck;
}

/** Lines of the given sequences of a log, in the order given; sequences beyond the log are left out. */
export const linesOf = (
  seqs: readonly Seq[],
  entries: readonly Entry[],
  struck: ReadonlyMap<Seq, Seq>,
): readonly EntryLine[] =>
  seqs.flatMap((seq) => {
    const entry = entries[seq - 1];
    return entry === undefined ? [] : [entryLine(entry, entries, struck)];
  });
