import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Entry } from "../../src/ledger/entry.ts";
import { createReplay } from "../../src/ledger/replay.ts";
import type { RunningReplay, Standings } from "../../src/ledger/replay.ts";
import { someAsOf, someLog } from "./arbitrary.ts";
import { header, log, proposal, write } from "./fixture.ts";

const running = (entries: readonly Entry[]): RunningReplay => {
  const replay = createReplay(header());
  replay.add(entries);
  return replay;
};
/** An item's list of entries is spelled when somebody asks for it, so a comparison of texts asks for all. */
const spelled = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("columns", () => {
  it("every entry is spelled as it was told", () => {
    fc.assert(
      fc.property(someLog(), (entries) => {
        const replay = running(entries);
        expect(replay.entries.length).toBe(entries.length);
        expect([...replay.entries]).toEqual(entries);
        expect(entries.map((_, i) => replay.entries[i])).toEqual(entries);
        expect(replay.entries.slice(-3)).toEqual(entries.slice(-3));
        expect(replay.entries.filter(({ act }) => act === "write")).toEqual(
          entries.filter(({ act }) => act === "write"),
        );
      }),
    );
  });

  it("what an entry says beyond its act's columns is not lost", () => {
    const [first] = log([write("projects", "i-1", { stage: "signed" })]) as [Entry];
    const odd = { ...first, remark: "来自后来的版本" } as unknown as Entry;
    expect(running([odd]).entries[0]).toEqual(odd);
  });

  it("beyond the log there is nothing", () => {
    const { entries } = running(log([write("projects", "i-1")]));
    expect(entries[1]).toBeUndefined();
    expect(entries.at(-1)?.seq).toBe(1);
    expect(running([]).entries.at(-1)).toBeUndefined();
  });
});

describe("the lean question", () => {
  it("tells stage, last write and head as the whole book does, at each of several questions", () => {
    fc.assert(
      fc.property(someLog(), fc.array(someAsOf, { maxLength: 5 }), (entries, asOfs) => {
        const replay = running(entries);
        const answers = replay.standings(asOfs);
        asOfs.forEach((asOf, n) => {
          const { items } = running(entries).at(asOf);
          const told = [...(answers[n] as Standings)].map(([register, rows]) => [
            register,
            rows.map(({ id, stage, stageEntry, head }) => ({ id, stage, stageEntry, head })),
          ]);
          const asked = [...items].map(([register, all]) => [
            register,
            [...all.values()].map(({ id, stage, head }) => ({
              id,
              stage: stage?.stage ?? null,
              stageEntry: stage?.entry ?? 0,
              head,
            })),
          ]);
          expect(told).toEqual(asked);
        });
      }),
      { numRuns: 300 },
    );
  });

  it("the last write is the latest by its day, and a struck one is none", () => {
    const replay = running(
      log([
        write("projects", "i-1", { stage: "signed" }, "2024-03-01"),
        write("projects", "i-1", { facts: { a: "1" } }, "2024-05-01"),
        write("projects", "i-1", { facts: { a: "2" } }, "2024-04-01"),
        proposal({ act: "attest", entry: 1, level: 1, finding: "confirmed" }),
        proposal({ act: "strike", entry: 2, why: { text: "误录" } }),
      ]),
    );
    const lastAt = (on: string, known: number): unknown =>
      replay.standings([{ on, known }])[0]?.get("projects")?.[0]?.last;
    expect(lastAt("2024-06-01", 4)).toBe(2);
    expect(lastAt("2024-06-01", 5)).toBe(3);
    expect(lastAt("2024-03-15", 5)).toBe(1);
    expect(lastAt("2024-02-01", 5)).toBeUndefined();
  });
});

describe("an item's list of entries", () => {
  it("tells what was asked for, however late it is looked at", () => {
    fc.assert(
      fc.property(someLog(), someAsOf, fc.nat(25), (entries, asOf, cut) => {
        const early = createReplay(header());
        early.add(entries.slice(0, cut));
        const book = early.at(asOf);
        const same = running(entries.slice(0, cut)).at(asOf);
        const first = spelled([...same.items].map(([, all]) => [...all.values()]));
        early.add(entries.slice(cut));
        expect(spelled([...book.items].map(([, all]) => [...all.values()]))).toEqual(first);
      }),
    );
  });
});
