import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Book } from "../../src/ledger/book.ts";
import type { Entry, Proposal } from "../../src/ledger/entry.ts";
import { commitmentsSpokenOf } from "../../src/ledger/lineage.ts";
import { replay } from "../../src/ledger/replay.ts";
import type { Commitment, CommitmentId, Origin } from "../../src/plan/commitment.ts";
import type { Plan } from "../../src/plan/plan.ts";
import type { Day } from "../../src/std/day.ts";
import { someAsOf, someDay } from "./arbitrary.ts";
import { commitment, header, hour, log, plan, proposal } from "./fixture.ts";

const promise = (id: CommitmentId, ...from: readonly Origin[]): Commitment =>
  from.length === 0 ? commitment(id) : { ...commitment(id), from };
const part = (of: CommitmentId): Origin => ({ commitment: of, as: "part" });
const successor = (of: CommitmentId): Origin => ({ commitment: of, as: "successor" });

const adopt = (
  id: string,
  commitments: readonly Commitment[],
  on: Day = "2024-02-01",
  drops?: readonly CommitmentId[],
): Proposal =>
  proposal(
    { act: "adopt", plan: { ...plan(id, 0), commitments, ...(drops === undefined ? {} : { drops }) } },
    on,
  );
const strike = (entry: number): Proposal => proposal({ act: "strike", entry, why: { text: "误录" } });

const bookOf = (proposals: readonly Proposal[], on: Day = "2025-12-31", known = proposals.length): Book =>
  replay(header(), log(proposals), { on, known });
/** parts > successors > dropping plan, as one line. */
const went = (book: Book, id: CommitmentId): string => {
  const state = book.commitments.get(id);
  if (state === undefined) return "absent";
  return [state.parts?.join(" "), state.successors?.join(" "), state.droppedBy ?? ""].join(" > ").trim();
};

const FIRST = adopt("p1", [promise("p1.c01"), promise("p1.c02"), promise("p1.c03")]);

describe("where a commitment went", () => {
  it("one that was neither split nor taken up nor dropped stands by itself", () => {
    expect(went(bookOf([FIRST]), "p1.c01")).toBe(">  >");
  });

  it("a split adds its items to the plan and leaves the parent where it was", () => {
    const book = bookOf([
      FIRST,
      adopt("p1", [promise("p1.c04", part("p1.c01")), promise("p1.c05", part("p1.c01"))], "2024-03-10"),
    ]);
    expect(went(book, "p1.c01")).toBe("p1.c04 p1.c05 >  >");
    expect(book.plans.map(({ commitments }) => commitments.length)).toEqual([5]);
    expect(book.commitments.get("p1.c04")?.plan).toBe("p1");
  });

  it("holds from the day of the split, as known from its recording, until it is struck", () => {
    const split = adopt("p1", [promise("p1.c04", part("p1.c01"))], "2024-03-10");
    const told = [FIRST, split, strike(2)];
    expect(went(bookOf(told, "2024-03-09", 2), "p1.c01")).toBe(">  >");
    expect(went(bookOf(told, "2024-03-10", 1), "p1.c01")).toBe(">  >");
    expect(went(bookOf(told, "2024-03-10", 2), "p1.c01")).toBe("p1.c04 >  >");
    expect(went(bookOf(told, "2024-03-10", 3), "p1.c01")).toBe(">  >");
    expect(went(bookOf(told, "2024-03-10", 3), "p1.c04")).toBe("absent");
  });

  it("a later plan takes one up, merges two into one, and lets one fall", () => {
    const merged = promise("p2.c01", successor("p1.c01"), successor("p1.c02"));
    const book = bookOf([FIRST, adopt("p2", [merged], "2025-01-10", ["p1.c03"])]);
    expect(["p1.c01", "p1.c02", "p1.c03"].map((id) => went(book, id))).toEqual([
      "> p2.c01 >",
      "> p2.c01 >",
      ">  > p2",
    ]);
  });

  it("what is dropped and taken up all the same counts as taken up", () => {
    const book = bookOf([
      FIRST,
      adopt("p2", [], "2025-01-10", ["p1.c01"]),
      adopt("p3", [promise("p3.c01", successor("p1.c01"))], "2025-02-10"),
    ]);
    expect(went(book, "p1.c01")).toBe("> p3.c01 >");
  });

  it("what a wrong log says of itself, of nothing, or across plans as a part counts for nothing", () => {
    const book = bookOf([
      FIRST,
      adopt("p1", [promise("p1.c04", part("p1.c04"), successor("p1.c01"), part("p9.c01"))]),
      adopt("p2", [promise("p2.c01", part("p1.c02"))], "2025-01-10", ["p2.c01", "p9.c09"]),
    ]);
    for (const id of book.commitments.keys()) expect(went(book, id)).toBe(">  >");
  });

  it("a split, a successor and a drop speak of the commitment: whoever decides next must have seen them", () => {
    const split = adopt("p1", [promise("p1.c04", part("p1.c01"))]);
    const next = adopt("p2", [promise("p2.c01", successor("p1.c02"))], "2025-01-10", ["p1.c03"]);
    const book = bookOf([FIRST, split, next, strike(2)]);
    expect(["p1.c01", "p1.c02", "p1.c03"].map((id) => book.commitments.get(id)?.head)).toEqual([4, 3, 3]);
  });

  it("one promise named twice in an adoption is spoken of once", () => {
    const { plan: adopted } = adopt("p2", [promise("p2.c01", successor("p1.c01"))], "2025-01-10", [
      "p1.c01",
    ]) as Proposal & { plan: Plan };
    expect(commitmentsSpokenOf(adopted)).toEqual(["p2.c01", "p1.c01"]);
  });
});

const ids = ["p1.c01", "p1.c02", "p1.c03", "p2.c01", "p2.c02", "p3.c01"] as const;
const someOrigin = fc.record({
  commitment: fc.constantFrom(...ids),
  as: fc.constantFrom("part" as const, "successor" as const),
});
const somePlan = fc.constantFrom("p1", "p2", "p3").chain((id) =>
  fc
    .tuple(
      fc.subarray(ids.filter((one) => one.startsWith(id))),
      fc.array(fc.array(someOrigin, { maxLength: 2 }), { minLength: 3, maxLength: 3 }),
      fc.subarray([...ids], { maxLength: 2 }),
    )
    .map(
      ([own, from, drops]): Plan => ({
        ...plan(id, 0),
        commitments: own.map((one, i) => promise(one, ...(from[i] ?? []))),
        drops,
      }),
    ),
);

/** Logs of adoptions with any lineage at all, right or wrong, and strikes of them. */
const someLineage: fc.Arbitrary<readonly Entry[]> = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 3, arbitrary: somePlan }, { weight: 1, arbitrary: fc.nat(12) }),
      someDay,
      fc.nat(30),
    ),
    { maxLength: 12 },
  )
  .map((rows) => {
    let now = 0;
    return rows.map(([what, day, wait], i): Entry => {
      now += wait;
      const told = typeof what === "number" ? strike(what) : proposal({ act: "adopt", plan: what }, day);
      return { ...told, effectiveOn: day, seq: i + 1, recordedAt: hour(now) };
    });
  });

/** The rules once more, without an index: who names me, among the adoptions in force. */
function plainly(entries: readonly Entry[], book: Book): ReadonlyMap<CommitmentId, string> {
  const known = entries.slice(0, book.size);
  const struck = (seq: number): boolean =>
    known.some((one) => {
      if (one.act !== "strike" || one.entry !== seq || one.entry >= one.seq) return false;
      return known[seq - 1]?.act !== "strike";
    });
  const inForce = known
    .flatMap((one) =>
      one.act === "adopt" && one.effectiveOn <= book.asOf.on && !struck(one.seq) ? [one] : [],
    )
    .sort((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : a.effectiveOn > b.effectiveOn ? 1 : a.seq - b.seq));
  const standing = new Map<CommitmentId, Commitment>();
  for (const {
    plan: { commitments },
  } of inForce)
    for (const one of commitments) if (!standing.has(one.id)) standing.set(one.id, one);
  const home = (id: string): string => id.slice(0, 2);
  return new Map(
    [...standing.keys()].map((id) => {
      const naming = (as: Origin["as"]): readonly string[] =>
        [...standing.values()]
          .filter(
            (one) => one.id !== id && one.from?.some((from) => from.commitment === id && from.as === as),
          )
          .filter((one) => (home(one.id) === home(id)) === (as === "part"))
          .map((one) => one.id)
          .sort();
      const dropping = inForce.filter(
        (one) => one.plan.id !== home(id) && one.plan.drops?.includes(id) === true,
      );
      const fell = naming("successor").length === 0 && dropping.length > 0;
      return [id, [naming("part").join(" "), naming("successor").join(" "), fell].join(" > ")];
    }),
  );
}

describe("laws of lineage", () => {
  it("is what the adoptions in force say, followed word by word", () => {
    fc.assert(
      fc.property(someLineage, someAsOf, (entries, asOf) => {
        const book = replay(header(), entries, asOf);
        const told = new Map(
          [...book.commitments].map(([id, state]) => [
            id,
            [
              [...(state.parts ?? [])].sort().join(" "),
              [...(state.successors ?? [])].sort().join(" "),
              state.droppedBy !== undefined,
            ].join(" > "),
          ]),
        );
        expect(told).toEqual(plainly(entries, book));
      }),
      { numRuns: 400 },
    );
  });

  it("known = n is the first n entries, with splits, drops and strikes too", () => {
    fc.assert(
      fc.property(someLineage, someDay, fc.nat(12), (entries, on, n) => {
        const known = Math.min(n, entries.length);
        expect(replay(header(), entries, { on, known })).toEqual(
          replay(header(), entries.slice(0, known), { on, known }),
        );
      }),
      { numRuns: 400 },
    );
  });

  it("without strikes more knowledge of the same day only adds: nothing adopted, split off or taken up goes lost", () => {
    fc.assert(
      fc.property(someLineage, fc.nat(12), fc.nat(12), (entries, a, b) => {
        const kept = entries
          .filter(({ act }) => act === "adopt")
          .map((entry, i): Entry => ({ ...entry, effectiveOn: "2024-02-20", seq: i + 1 }));
        const at = (known: number): Book => replay(header(), kept, { on: "2024-02-20", known });
        const [less, more] = [at(Math.min(a, b)), at(Math.max(a, b))];
        for (const [id, state] of less.commitments) {
          const later = more.commitments.get(id);
          expect(later?.original).toEqual(state.original);
          expect(later?.parts).toEqual(expect.arrayContaining([...(state.parts ?? [])]));
          expect(later?.successors).toEqual(expect.arrayContaining([...(state.successors ?? [])]));
          const stillFallen = later?.droppedBy !== undefined || (later?.successors ?? []).length > 0;
          if (state.droppedBy !== undefined) expect(stillFallen).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
