import fc from "fast-check";
import type { Act } from "../../src/ledger/act.ts";
import type { AsOf } from "../../src/ledger/asof.ts";
import type { Entry } from "../../src/ledger/entry.ts";
import { addDays } from "../../src/std/day.ts";
import { hour, plan, proposal } from "./fixture.ts";

/** Days of a short season, so that ties and reversals are common. */
export const someDay = fc.integer({ min: 0, max: 9 }).map((n) => addDays("2024-02-25", n));

const level = fc.constantFrom<(1 | 2 | 3)[]>(1, 2, 3);
const fact = fc.oneof(
  fc.constantFrom("1", "2", "3", null, true),
  fc.record({ text: fc.constantFrom("甲", "乙") }),
);

const writeAct: fc.Arbitrary<Act> = fc.record(
  {
    act: fc.constant("write" as const),
    register: fc.constantFrom("projects", "funnel"),
    schema: fc.constant(1),
    item: fc.constantFrom("i-1", "i-2", "i-3"),
    stage: fc.constantFrom("signed", "started", "finished"),
    facts: fc.dictionary(fc.constantFrom("a", "b", "c"), fact),
  },
  { requiredKeys: ["act", "register", "schema", "item"] },
);

/** Entries that speak of entries: mostly of earlier ones, sometimes of themselves, of later ones or of none. */
const aimedAct = (seq: number): fc.Arbitrary<Act> => {
  const entry = fc.integer({ min: 0, max: seq + 1 });
  return fc.oneof(
    fc.record({
      act: fc.constant("attest" as const),
      entry,
      level,
      finding: fc.constantFrom("confirmed" as const, "refuted" as const),
    }),
    fc.record({ act: fc.constant("strike" as const), entry, why: fc.constant({ text: "误录" }) }),
  );
};

const change = fc.oneof(
  fc.record({
    sense: fc.record({
      doubt: fc.constant("d1"),
      chosen: fc.constantFrom("before-june", "by-june", "never"),
    }),
  }),
  fc.record({ stopped: fc.boolean() }),
  fc.record({ line: fc.constantFrom("brand", "gong") }),
  fc.record({
    target: fc.constantFrom(null, { measure: "签约", comparator: ">=" as const, value: "7", unit: "家" }),
  }),
);

const promiseAct: fc.Arbitrary<Act> = fc.oneof(
  fc.constantFrom("p1", "p2").map((id): Act => ({ act: "adopt", plan: plan(id, 2) })),
  fc.record({
    act: fc.constant("revise" as const),
    subject: fc.constantFrom("p1.c01", "p1.c02", "p2.c01").map((id) => ({ kind: "commitment" as const, id })),
    kind: fc.constantFrom("decision" as const, "reading" as const),
    change,
    why: fc.constant({ text: "会议决定" }),
  }),
);

/** A log of up to so many entries of every act but issue, recorded at the same hour or a later one. */
export const someLog = (maxLength = 25): fc.Arbitrary<readonly Entry[]> =>
  fc
    .integer({ min: 0, max: maxLength })
    .chain((length) =>
      fc.tuple(
        ...Array.from({ length }, (_, i) =>
          fc.tuple(
            fc.oneof(
              { weight: 5, arbitrary: writeAct },
              { weight: 4, arbitrary: aimedAct(i + 1) },
              { weight: 2, arbitrary: promiseAct },
            ),
            someDay,
            fc.integer({ min: 0, max: 30 }),
          ),
        ),
      ),
    )
    .map((rows) => {
      let now = 0;
      return rows.map(([act, day, wait], i): Entry => {
        now += wait;
        return { ...proposal(act, day), seq: i + 1, recordedAt: hour(now) };
      });
    });

/** A question that may fall before, within or after such a log. */
export const someAsOf: fc.Arbitrary<AsOf> = fc.record({
  on: someDay,
  known: fc.oneof(
    fc.integer({ min: 0, max: 30 }),
    fc.integer({ min: 0, max: 400 }).map(hour),
    fc.integer({ min: 0, max: 15 }).map((n) => addDays("2024-02-29", n)),
  ),
});
