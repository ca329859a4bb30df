import { z } from "zod";
import type {
  Difference,
  DifferenceGroup,
  ItemChange,
  LightTurn,
  PromiseChange,
} from "../../office/difference.ts";
import { entryLine, fact, finding, level } from "./entry.ts";
import { bookCard, turn } from "./page.ts";
import { asOf, day, list, sentence, seq } from "./scalar.ts";
import { known } from "./when.ts";

/** The two states of an address: the later as on every page, the earlier beside it; what is missing is a month before. */
export const twoStates = z.object({
  on: day.optional(),
  known: known.optional(),
  beforeOn: day.optional(),
  beforeKnown: known.optional(),
});

const lightTurn = turn.omit({ commitment: true, words: true }).extend({
  originally: turn.pick({ from: true, to: true }).nullable(),
}) satisfies z.ZodType<LightTurn>;

const promiseChange = sentence.extend({
  kind: z.enum(["added", "gone", "revised", "stopped", "resumed", "dropped", "split", "taken-up"]),
  entries: list(seq),
}) satisfies z.ZodType<PromiseChange>;

const itemChange = z.object({
  register: z.string(),
  item: z.string(),
  name: z.string().nullable(),
  kind: z.enum(["opened", "gone", "changed"]),
  entry: seq,
  stage: z.object({ from: z.string().nullable(), to: z.string().nullable(), entry: seq }).nullable(),
  facts: list(z.object({ field: z.string(), from: fact, to: fact, entry: seq })),
  attested: list(z.object({ entry: seq, of: seq, level, finding })),
  struck: list(z.object({ entry: seq, of: seq })),
}) satisfies z.ZodType<ItemChange>;

const group = z.object({
  commitment: z.string().nullable(),
  words: z.string(),
  leadUnit: z.string().nullable(),
  turn: lightTurn.nullable(),
  promise: list(promiseChange),
  items: list(itemChange),
  entries: list(seq),
}) satisfies z.ZodType<DifferenceGroup>;

export const difference = z.object({
  book: bookCard,
  before: asOf,
  after: asOf,
  counts: z.object({
    turned: seq,
    promises: seq,
    opened: seq,
    moved: seq,
    facts: seq,
    struck: seq,
    attested: seq,
    entries: seq,
  }),
  groups: list(group),
  entries: list(entryLine),
  issued: list(z.object({ seq, document: z.string(), asOf, recordedAt: z.string() })),
}) satisfies z.ZodType<Difference>;
