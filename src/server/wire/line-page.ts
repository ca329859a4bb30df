import { z } from "zod";
import type { LineCard, PanelView } from "../../office/line-page.ts";
import type { Panel } from "../../lines/line.ts";
import type { CooperationRow } from "../../office/cooperations.ts";
import type { Nearest } from "../../office/panels/nearest.ts";
import { doubles, sharedItem, silent } from "./doubles.ts";
import { figureRow, named } from "./figure.ts";
import { bookCard, commitmentBrief } from "./page.ts";
import { target } from "./plan.ts";
import { register, timeLimit } from "./register.ts";
import { asOf, day, list, sentence, seq } from "./scalar.ts";
import { measure } from "./verdict.ts";

const heading = sentence.extend({ key: z.string() });
const attested = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]);
const fromTo = z.object({ from: z.string(), to: z.string() });

const funnel = z.object({
  panel: z.literal("funnel"),
  register: z.string(),
  stages: list(
    z.object({
      stage: z.string(),
      standing: seq,
      refuted: seq,
      reached: seq,
      endedAfter: seq,
      age: z.number().int().nullable(),
      oldest: list(named.extend({ since: day, days: z.number().int() })),
    }),
  ),
  ended: seq,
  unstaged: seq,
  cohorts: list(
    fromTo.extend({
      rows: list(
        z.object({
          quarter: z.string(),
          began: seq,
          arrived: seq,
          ended: seq,
          days: z.number().int().nullable(),
          there: list(named),
          gone: list(named),
          under: list(named),
        }),
      ),
    }),
  ),
  silent: silent.exactOptional(),
});

const milestones = z.object({
  panel: z.literal("milestones"),
  register: z.string(),
  until: z.string(),
  stages: list(z.string()),
  rows: list(
    named.extend({
      place: z.string().nullable(),
      reached: list(z.object({ stage: z.string(), on: day, proven: z.boolean() })),
      planned: day.nullable(),
      left: z.number().int().nullable(),
      earliest: day.nullable(),
      path: list(z.object({ stage: z.string(), from: day, earliest: day, least: timeLimit.nullable() })),
      awaits: list(named.extend({ isThere: z.boolean() })),
      money: z
        .object({
          done: z.string().nullable(),
          of: z.string().nullable(),
          unit: z.string(),
          share: z.number().int().nullable(),
        })
        .exactOptional(),
      waitsFor: named.nullable(),
      room: z.enum(["reached", "enough", "tight", "short", "late", "no-date"]),
      against: list(sentence),
      overdue: list(z.object({ stage: z.string(), after: z.string(), due: day, limit: timeLimit })),
    }),
  ),
  ended: seq,
});

const portfolio = z.object({
  panel: z.literal("portfolio"),
  register: z.string(),
  by: z.object({ rows: z.string(), columns: z.string() }),
  rows: list(heading),
  columns: list(heading),
  cells: list(z.object({ row: z.string(), column: z.string(), count: seq, value: z.string().nullable() })),
  unit: z.string().nullable(),
  ended: seq,
});

const chain = z.object({
  panel: z.literal("chain"),
  register: z.string(),
  field: z.string(),
  links: list(
    heading.extend({
      items: seq,
      stages: list(z.object({ stage: z.string(), count: seq })),
      first: list(named.extend({ stage: z.string().nullable() })),
    }),
  ),
});

const ladder = z.object({
  panel: z.literal("ladder"),
  register: z.string(),
  top: z.string(),
  rungs: list(
    heading.extend({ there: seq, underWay: seq, ended: seq, latest: list(named.extend({ on: z.string() })) }),
  ),
});

const events = z.object({
  panel: z.literal("events"),
  register: z.string(),
  day: z.string(),
  events: list(
    named.extend({
      on: z.string().nullable(),
      stage: z.string().nullable(),
      done: z.boolean(),
      ended: z.boolean(),
    }),
  ),
});

const board = z.object({
  panel: z.literal("board"),
  register: z.string(),
  columns: list(
    z.object({
      stage: z.string().nullable(),
      count: seq,
      cards: list(named.extend({ days: z.number().int().nullable(), due: z.string().nullable(), attested })),
    }),
  ),
});

const share = z.object({
  panel: z.literal("share"),
  measure: z.string(),
  register: z.string(),
  unit: z.string(),
  base: z.string(),
  reached: z.string(),
  proven: z.string(),
  left: list(named.extend({ weight: z.string().nullable(), reached: z.boolean(), proven: z.boolean() })),
  leftCount: seq,
});

const figures = z.object({
  panel: z.literal("figures"),
  register: z.string(),
  rows: list(figureRow),
  without: seq,
});

export const panelView = z.discriminatedUnion("panel", [
  board,
  chain,
  events,
  figures,
  funnel,
  ladder,
  milestones,
  portfolio,
  share,
]) satisfies z.ZodType<PanelView>;

/** What a panel was told to show; only its kind matters to a page, which draws what the view holds. */
const panel = z.looseObject({ panel: z.string() }) as unknown as z.ZodType<Panel>;

const rule = sentence.extend({
  id: z.string(),
  authority: z.string(),
  document: z.string(),
  article: z.string().nullable(),
  address: z.string().nullable(),
  grade: z.enum(["official-text", "second-hand", "from-knowledge"]),
  from: day.nullable(),
  to: day.nullable(),
  note: sentence.exactOptional(),
});

const cooperation = named.extend({
  partner: z.string().nullable(),
  stage: z.string().nullable(),
  attested,
  signedOn: day.nullable(),
  from: day.nullable(),
  to: day.nullable(),
  result: z.string().nullable(),
  commitments: list(z.string()),
}) satisfies z.ZodType<CooperationRow>;

const nearest = z.object({
  register: z.string(),
  until: z.string(),
  asksMore: z.boolean(),
  stages: list(z.object({ stage: z.string(), items: seq, fit: seq, first: list(named) })),
}) satisfies z.ZodType<Nearest>;

export const linePage = z.object({
  book: bookCard,
  asOf,
  line: sentence.extend({ id: z.string(), panels: list(panel) }),
  registers: list(z.object({ register, items: seq })),
  commitments: list(
    commitmentBrief.extend({
      target: target.nullable(),
      measure: sentence.extend({ id: z.string(), unit: z.string() }).nullable(),
      stopped: z.boolean(),
      programme: z.string().nullable(),
      head: seq,
      nearest: nearest.nullable(),
    }),
  ),
  measures: list(
    z.intersection(
      measure,
      z.object({
        commitments: seq,
        whole: z.object({ reported: z.string(), proven: z.string(), unit: z.string() }).nullable(),
      }),
    ),
  ),
  panels: list(panelView),
  readings: list(
    z.object({
      commitment: z.string(),
      register: z.string(),
      unit: z.string(),
      rows: list(
        sentence.extend({
          stage: z.string(),
          measure: z.string().nullable(),
          chosen: z.boolean(),
          reported: z.string(),
          proven: z.string(),
        }),
      ),
    }),
  ),
  stuck: list(
    named.extend({
      stage: z.string(),
      since: day,
      days: z.number().int(),
      usual: z.number().int().nullable(),
      due: z.string().nullable(),
      reasons: list(z.enum(["older-than-most", "planned-day-past"])),
    }),
  ),
  rules: list(rule),
  doubles: list(doubles).exactOptional(),
  cooperations: list(cooperation).exactOptional(),
  alsoCounted: list(sharedItem).exactOptional(),
});

export const lineCard = sentence.extend({
  id: z.string(),
  commitments: seq,
  items: seq,
}) satisfies z.ZodType<LineCard>;
