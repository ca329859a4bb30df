import { z } from "zod";
import type {
  BookCard,
  Cockpit,
  CommitmentBrief,
  CommitmentPage,
  ItemPage,
  ItemRow,
  RegisterPage,
  Turn,
} from "../../office/answers.ts";
import { entryLine, evidenceLine } from "./entry.ts";
import { figureRow } from "./figure.ts";
import { commitment, shortfall, target } from "./plan.ts";
import { register } from "./register.ts";
import { asOf, day, list, sentence, seq } from "./scalar.ts";
import { beside, fan, light, measure, tally, verdict, word } from "./verdict.ts";

export const bookCard = z.object({
  id: z.string(),
  title: z.string(),
  district: z.string(),
  simulated: z.boolean(),
  size: seq,
  plans: list(
    z.object({
      id: z.string(),
      title: z.string(),
      year: z.number().int(),
      commitments: seq,
      items: seq.exactOptional(),
    }),
  ),
  today: day,
}) satisfies z.ZodType<BookCard>;

export const commitmentBrief = z.object({
  id: z.string(),
  words: z.string(),
  line: z.string(),
  leadUnit: z.string().nullable(),
  leaderPost: z.string().nullable(),
  deadline: day.nullable(),
  verdict,
  ...beside.shape,
}) satisfies z.ZodType<CommitmentBrief>;

const turnCause = z.enum(["new-data", "passing-time", "changed-promise", "changed-rule"]);

export const turn = z.object({
  commitment: z.string(),
  words: z.string(),
  from: z.object({ light, word }),
  to: z.object({ light, word }),
  cause: turnCause,
  causes: list(turnCause),
}) satisfies z.ZodType<Turn>;

const cockpitPoint = z.object({
  id: z.string(),
  title: z.string(),
  line: z.string(),
  commitments: list(commitmentBrief),
  months: list(z.object({ on: day, light, share: z.string().nullable() })),
});

const waiting = z.object({
  kind: z.enum(["doubt", "owner", "attest", "return"]),
  commitment: z.string(),
  words: z.string(),
  unit: z.string().nullable(),
  count: seq,
  due: day.exactOptional(),
});

export const cockpit = z.object({
  book: bookCard,
  asOf,
  tally,
  before: tally,
  count: z.object({ items: seq, promises: seq, takenUp: seq, dropped: seq }),
  setByHand: seq.exactOptional(),
  programmes: list(z.object({ id: z.string(), title: z.string(), points: list(cockpitPoint) })),
  shortfalls: list(shortfall),
  atRisk: list(commitmentBrief),
  turned: list(turn),
  waiting: list(waiting),
}) satisfies z.ZodType<Cockpit>;

export const itemRow = z.object({
  register: z.string(),
  id: z.string(),
  head: seq,
  stage: z.string().nullable(),
  stageOn: day.nullable(),
  attested: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
  facts: z.record(z.string(), z.union([z.string(), z.boolean(), z.null()])),
  derived: z.record(z.string(), z.string().nullable()).exactOptional(),
  marks: list(z.string()),
}) satisfies z.ZodType<ItemRow>;

const revisionLine = sentence.extend({
  seq,
  on: day,
  kind: z.enum(["decision", "reading"]),
  why: z.string().nullable(),
  authority: z.string().nullable(),
});

const returnLine = z.object({
  seq,
  on: day,
  unit: z.string(),
  happened: z.string().nullable(),
  problem: z.string().nullable(),
  next: z.string().nullable(),
  nothingNew: z.boolean(),
  evidence: list(evidenceLine),
});

const kin = z.object({
  commitment: z.string(),
  words: z.string(),
  plan: z.string(),
  year: z.number().int(),
  target: target.nullable(),
  deadline: day.nullable(),
  verdict,
});

const lineagePage = z.object({
  splitFrom: kin.nullable(),
  parts: list(kin),
  sum: z.string().nullable(),
  takesUp: list(kin),
  takenUpBy: list(kin),
  dropped: z.object({ plan: z.string(), why: z.string().nullable(), entry: seq }).nullable(),
});

export const commitmentPage = z.object({
  book: bookCard,
  asOf,
  plan: z.object({ id: z.string(), title: z.string(), year: z.number().int() }),
  programme: z.string().nullable(),
  point: z.string().nullable(),
  original: commitment,
  current: commitment,
  head: seq,
  context: z.object({ before: z.string(), quote: z.string(), after: z.string() }),
  verdict,
  fan,
  ...beside.shape,
  promised: verdict.exactOptional(),
  assumed: list(z.object({ name: z.string(), value: z.string(), entry: seq })).exactOptional(),
  definitions: list(
    sentence.extend({ since: day, entry: seq, by: z.enum(["setting", "decision"]) }),
  ).exactOptional(),
  measure: measure.nullable(),
  line: sentence.extend({ id: z.string(), registers: list(z.string()) }),
  items: list(itemRow),
  revisions: list(revisionLine),
  returns: list(returnLine),
  entries: list(entryLine),
  figures: list(figureRow).exactOptional(),
  kin: lineagePage.exactOptional(),
}) satisfies z.ZodType<CommitmentPage>;

export const registerPage = z.object({
  book: bookCard,
  asOf,
  register,
  lines: list(z.string()),
  rows: list(itemRow),
}) satisfies z.ZodType<RegisterPage>;

export const itemPage = z.object({
  book: bookCard,
  asOf,
  register,
  row: itemRow,
  order: list(sentence),
  entries: list(entryLine),
  countsFor: list(z.object({ commitment: z.string(), words: z.string() })),
}) satisfies z.ZodType<ItemPage>;

/** One register of a book in the list of registers. */
export const registerBrief = z.object({ register, lines: list(z.string()), items: seq });
export type RegisterBrief = z.output<typeof registerBrief>;
