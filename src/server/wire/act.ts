import { z } from "zod";
import { fact, finding, level } from "./entry.ts";
import { deadline, owner, target, waypoint } from "./plan.ts";
import { day, decimal, hash, list, seq } from "./scalar.ts";

const name = z.string().min(1).max(80);
/** Free words; the office says the precise limit, this only bounds what is read. */
const words = z.string().max(8000);
const evidence = list(hash);

/** POST …/writes: opens (item null) or patches an item of a register. */
export const writeBody = z.object({
  register: name,
  item: name.nullable(),
  stage: name.optional(),
  facts: z.record(z.string().max(80), fact).optional(),
  effectiveOn: day,
  /** Sequence of the last entry of the item that the writer had seen; 0 for a new one. */
  seen: seq,
  evidence: evidence.default([]),
});
export type WriteBody = z.input<typeof writeBody>;

/** POST …/returns: the short monthly return on one commitment (月报). */
export const returnBody = z.object({
  commitment: name,
  happened: words.optional(),
  problem: words.optional(),
  next: words.optional(),
  nothingNew: z.boolean(),
  effectiveOn: day,
  evidence: evidence.default([]),
});
export type ReturnBody = z.input<typeof returnBody>;

/** POST …/attestations: somebody else says that an entry is so, or is not. */
export const attestBody = z.object({
  entry: seq,
  level,
  finding,
  note: words.optional(),
  evidence: evidence.default([]),
});
export type AttestBody = z.input<typeof attestBody>;

/** POST …/strikes: takes an entry back. */
export const strikeBody = z.object({ entry: seq, why: words });
export type StrikeBody = z.input<typeof strikeBody>;

/** POST …/erasures: takes words or a file of an entry away for good; `place` is a JSON pointer or "file:" with its hash. */
export const eraseBody = z.object({
  entry: seq,
  place: z.string().min(1).max(400),
  kind: z.enum(["personal", "secret", "wrong-file", "other"]),
  why: words,
});
export type EraseBody = z.input<typeof eraseBody>;

const change = z.object({
  target: target.nullable().exactOptional(),
  deadline: deadline.exactOptional(),
  owner: owner.exactOptional(),
  waypoints: list(waypoint).exactOptional(),
  line: name.exactOptional(),
  measureId: name.nullable().exactOptional(),
  sense: z.object({ doubt: name, chosen: name }).exactOptional(),
  stopped: z.boolean().exactOptional(),
  prior: z.object({ total: decimal, weight: decimal }).exactOptional(),
});

/**
 * POST …/revisions: a promise changed by decision, or read otherwise. A decision says from which day; a reading that does not
 * holds from the plan's own day, because it says what the words have meant all along.
 */
export const reviseBody = z.object({
  commitment: name,
  kind: z.enum(["decision", "reading"]),
  change,
  why: words,
  authority: z
    .object({
      title: z.string().max(400),
      number: z.string().max(200),
      on: day,
      sha256: hash.exactOptional(),
    })
    .optional(),
  effectiveOn: day.optional(),
  seen: seq,
  evidence: evidence.default([]),
});
export type ReviseBody = z.input<typeof reviseBody>;

/**
 * POST …/definitions: how a measure counts, changed by decision (口径). `definition` is words as the office writes them
 * ("核验=2；计划投资>=5000"); `seen` the last entry that spoke of the measure, 0 for none.
 */
export const definitionBody = z.object({
  measure: name,
  definition: z.string().min(1).max(400),
  why: words,
  authority: z.object({ title: z.string().max(400), number: z.string().max(200), on: day }),
  effectiveOn: day,
  seen: seq,
  evidence: evidence.default([]),
});
export type DefinitionBody = z.input<typeof definitionBody>;

/** What an upload answers with. */
export const evidenceStored = z.object({ sha256: hash, name: z.string(), size: seq, mediaType: z.string() });
export type EvidenceStored = z.output<typeof evidenceStored>;
