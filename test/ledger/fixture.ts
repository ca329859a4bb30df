import type { Act, WriteAct } from "../../src/ledger/act.ts";
import type { Entry, Proposal } from "../../src/ledger/entry.ts";
import type { Header } from "../../src/ledger/header.ts";
import type { Commitment } from "../../src/plan/commitment.ts";
import type { Plan } from "../../src/plan/plan.ts";
import type { Day, Instant } from "../../src/std/day.ts";

/** A book for tests; the district is invented. */
export const header = (book = "lingcheng-test"): Header => ({
  form: 1,
  hash: "sha-256",
  book,
  title: "试验台账",
  district: "青禾区",
  zone: "Asia/Shanghai",
  simulated: false,
  openedAt: "2024-01-05T00:00:00.000Z",
});

/** An act on its way into the book. */
export const proposal = (act: Act, effectiveOn: Day = "2024-02-20"): Proposal => ({
  ...act,
  effectiveOn,
  by: "a1",
  unit: "工信局",
  evidence: [],
});

/** A write on its way into the book. */
export const write = (
  register: string,
  item: string,
  what: Pick<WriteAct, "stage" | "facts"> = {},
  effectiveOn: Day = "2024-02-20",
): Proposal => proposal({ act: "write", register, schema: 1, item, ...what }, effectiveOn);

/** A log from acts, one recorded each hour from 1 March 2024, 08:00 in Beijing. */
export const log = (proposals: readonly Proposal[]): readonly Entry[] =>
  proposals.map((proposed, i) => ({ ...proposed, seq: i + 1, recordedAt: hour(i) }));

/** The n-th hour after 1 March 2024, 08:00 in Beijing. */
export const hour = (n: number): Instant => new Date(Date.UTC(2024, 2, 1, n)).toISOString();

const nowhere = { start: 0, end: 0, source: { kind: "none" } } as const;

/** A commitment with a two-way deadline: "6月份前" may or may not include June. */
export const commitment = (id: string): Commitment => ({
  id,
  programme: null,
  point: null,
  line: "investment",
  measureId: null,
  words: "6月份前签约企业十家",
  quote: nowhere,
  kind: "quantity",
  force: "strive",
  action: "签约",
  object: "企业",
  measure: "签约企业数",
  target: { measure: "签约企业数", comparator: ">=", value: "10", unit: "家" },
  reference: null,
  deadline: { on: null, bound: "before", basis: "clause", words: "6月份前" },
  organisations: [],
  places: [],
  doubts: [
    {
      id: "d1",
      code: "before-or-during-month",
      span: nowhere,
      senses: [
        {
          id: "before-june",
          zh: "5月底前",
          en: "by the end of May",
          deadline: { on: "2024-05-31", bound: "before", basis: "clause", words: "6月份前" },
        },
        {
          id: "by-june",
          zh: "6月底前",
          en: "by the end of June",
          deadline: { on: "2024-06-30", bound: "by", basis: "clause", words: "6月份前" },
          target: { measure: "签约企业数", comparator: ">=", value: "12", unit: "家" },
        },
      ],
      preferred: "before-june",
      chosen: null,
    },
  ],
  owner: { leaderPost: null, units: [] },
  waypoints: [],
  optional: false,
});

/** A plan with so many commitments, c01, c02, … */
export const plan = (id: string, commitments: number): Plan => ({
  id,
  title: "试验规划",
  place: "青禾区",
  year: 2024,
  publishedOn: "2024-01-20",
  statement: {
    title: "试验规划",
    text: "6月份前签约企业十家。",
    repairs: [],
    sha256: "0".repeat(64),
    mediaType: "text/plain",
    origin: "",
  },
  programmes: [],
  shortfalls: [],
  commitments: Array.from({ length: commitments }, (_, i) =>
    commitment(`${id}.c${String(i + 1).padStart(2, "0")}`),
  ),
});
