import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { wallTable } from "../../src/draw/wall-table.ts";
import type { Entry } from "../../src/ledger/entry.ts";
import { createReplay, replay } from "../../src/ledger/replay.ts";
import { bindPlan } from "../../src/lines/binding.ts";
import { LINES } from "../../src/lines/lines.ts";
import { checkProposal } from "../../src/office/check/proposal.ts";
import { codeOf, NO_PLACE } from "../../src/office/demo/cast.data.ts";
import { DEMO_SEED, DEMO_TODAY, demoEntries, missingRoles } from "../../src/office/demo/demo-entries.ts";
import type { Person } from "../../src/office/person.ts";
import { wallAt } from "../../src/office/wall.ts";
import { readPlan } from "../../src/reader/read-plan.ts";
import { isCreditCode } from "../../src/registers/creditcode.ts";
import { checkFacts } from "../../src/registers/facts.ts";
import { registerOf } from "../../src/registers/registers.ts";
import { beijingDay } from "../../src/std/day.ts";
import { hashOf } from "../../src/std/hash.ts";

/* The shipped statement of the invented district, read and bound as the first start does it. */
const TEXT = readFileSync(new URL("../../plans/demo-2025.txt", import.meta.url), "utf8");
const PLAN = bindPlan(
  readPlan(
    { decoded: TEXT },
    { planId: "2025-01", year: 2025, place: "青禾区", sha256: hashOf(TEXT), mediaType: "text/plain" },
  ).plan,
);
const DEMO = demoEntries(PLAN, DEMO_SEED);
const ENTRIES: readonly Entry[] = DEMO.proposals.map(({ proposal, recordedAt }, at) => ({
  ...proposal,
  seq: at + 1,
  recordedAt,
}));
const wall = (on: string, known: string = on) => wallAt(DEMO.header, ENTRIES, { on, known });
const rowsOf = (on: string, known: string = on) =>
  wall(on, known).programmes.flatMap((programme) => programme.points.flatMap((point) => point.rows));
const rowWith = (words: string, on: string = DEMO_TODAY, known: string = on) => {
  const row = rowsOf(on, known).find((one) => one.words.includes(words));
  if (!row) throw new Error(`no commitment says ${words}`);
  return row;
};

describe("the demonstration's statement", () => {
  it("says itself that the district is invented", () => {
    expect(TEXT).toContain("青禾区是虚构的区");
  });
  it("gives the reader a commitment for every role of the play, and little else", () => {
    expect(missingRoles(PLAN)).toEqual([]);
    expect(PLAN.commitments.length).toBeGreaterThanOrEqual(25);
    expect(PLAN.commitments.length).toBeLessThanOrEqual(30);
  });
  it("has work for all ten lines and for what no line claims", () => {
    const lines = new Set(PLAN.commitments.map(({ line }) => line));
    expect(LINES.map(({ id }) => id).filter((id) => !lines.has(id))).toEqual([]);
  });
});

describe("the simulated year", () => {
  it("is a simulated book that opens before its first entry and ends on 31 August", () => {
    expect(DEMO.header.simulated).toBe(true);
    const moments = DEMO.proposals.map(({ recordedAt }) => recordedAt);
    expect([...moments].sort()).toEqual(moments);
    expect(DEMO.header.openedAt < (moments[0] ?? "")).toBe(true);
    expect(moments.every((moment) => beijingDay(moment) <= DEMO_TODAY)).toBe(true);
    expect(DEMO.proposals[0]?.proposal.act).toBe("adopt");
  });

  it("is the same book for the same seed and another for another", () => {
    expect(demoEntries(PLAN, DEMO_SEED)).toEqual(DEMO);
    expect(demoEntries(PLAN, 7)).not.toEqual(DEMO);
  });

  it("writes nothing that a register refuses", () => {
    const known = new Set<string>();
    for (const { proposal } of DEMO.proposals) {
      if (proposal.act !== "write") continue;
      const register = registerOf(proposal.register);
      if (!register) throw new Error(`unknown register ${proposal.register}`);
      const key = `${proposal.register}/${proposal.item}`;
      expect(checkFacts(register, proposal.facts ?? {}, !known.has(key)), key).toEqual([]);
      known.add(key);
    }
    expect(known.size).toBeGreaterThan(300);
  });

  it("makes only acts that the office would take from those people in a real book", () => {
    const ledger = createReplay({ ...DEMO.header, simulated: false });
    const refusals: string[] = [];
    for (const [at, entry] of ENTRIES.entries()) {
      const today = beijingDay(entry.recordedAt);
      const person = {
        id: entry.by,
        name: "",
        unit: entry.unit,
        role: entry.unit === "" ? "office" : entry.by === "demo-checker" ? "checker" : "reporter",
      } as Person;
      const { seq: _, recordedAt: __, ...proposal } = entry;
      const book = ledger.at({ on: today, known: at });
      const refusal = checkProposal(proposal, { book, entries: ENTRIES.slice(0, at), person, today });
      if (refusal) refusals.push(`${entry.seq} ${entry.act}: ${refusal.en}`);
      ledger.add([entry]);
    }
    expect(refusals).toEqual([]);
  });

  it("attests and strikes only what stands before, never the own unit's", () => {
    for (const { act, ...entry } of ENTRIES) {
      if (act !== "attest" && act !== "strike") continue;
      const target = ENTRIES[(entry as { entry: number }).entry - 1];
      expect(target?.act).toBe("write");
      expect((target?.seq ?? Infinity) < entry.seq).toBe(true);
      if (act === "attest") expect(target?.unit).not.toBe(entry.unit);
    }
  });

  it("brings the paper behind every piece of evidence, and each paper says that it is made up", () => {
    const papers = new Map(DEMO.files.map((file) => [file.sha256, file]));
    const used = ENTRIES.flatMap((entry) => entry.evidence);
    expect(used.length).toBe(DEMO.files.length);
    for (const evidence of used) {
      const paper = papers.get(evidence.sha256);
      expect(paper && hashOf(paper.text)).toBe(evidence.sha256);
      expect(paper?.text).toContain("模拟佐证");
    }
  });

  it("names firms by codes that pass their check character and belong to no place", () => {
    for (const at of [0, 17, 900, 99999]) {
      expect(isCreditCode(codeOf(at))).toBe(true);
      expect(codeOf(at).slice(2, 8)).toBe(NO_PLACE);
    }
    const text = JSON.stringify(ENTRIES);
    for (const [code] of text.matchAll(/"creditCode":"([^"]+)"/g)) expect(code).toContain(NO_PLACE);
    expect(text).not.toContain('"person"');
  });
});

describe("the wall on 31 August", () => {
  it("shows every light and every word that makes sense before the year is over", () => {
    const rows = rowsOf(DEMO_TODAY);
    const words = new Set(rows.map(({ verdict }) => verdict.word));
    expect(new Set(rows.map(({ verdict }) => verdict.light))).toEqual(
      new Set(["green", "amber", "red", "grey"]),
    );
    // "missed" belongs to a year that is over.
    for (const word of [
      "done-proven",
      "done-unproven",
      "on-track",
      "behind",
      "overdue",
      "stopped",
      "not-assessable",
    ])
      expect(words).toContain(word);
    const { tally } = wall(DEMO_TODAY);
    for (const light of ["green", "amber", "red", "grey"] as const)
      expect(tally[light]).toBeGreaterThanOrEqual(3);
  });

  it("tells several kinds of not knowing apart", () => {
    expect(rowWith("12个车间").verdict.reason).toBe("reading-not-chosen");
    expect(rowWith("村卫生室").verdict.reason).toBe("nobody-has-reported");
    expect(rowWith("砖瓦窑").verdict.reason).toBe("stopped-by-decision");
  });

  it("keeps what was first promised beside what a decision made of it", () => {
    const row = rowWith("地热供暖面积");
    expect(row.verdict.adjusted).toBe(true);
    expect([row.originalTarget?.value, row.target?.value]).toEqual(["600000", "500000"]);
    expect(rowWith("地热供暖面积", "2025-06-30").verdict.adjusted).toBe(false);
  });

  it("keeps reported and proven apart, and does not count what was refuted", () => {
    const leading = rowWith("龙头企业").verdict.reading;
    expect([leading?.reported, leading?.proven]).toEqual(["6", "4"]);
    const apart = rowsOf(DEMO_TODAY).filter(
      ({ verdict }) => verdict.reading && verdict.reading.reported !== verdict.reading.proven,
    );
    expect(apart.length).toBeGreaterThanOrEqual(8);
  });

  it("forgets what was struck and keeps the entry", () => {
    expect(replay(DEMO.header, ENTRIES, { on: DEMO_TODAY, known: DEMO_TODAY }).struck.size).toBe(1);
    expect(rowWith("充电桩", "2025-06-30", "2025-07-05").verdict.reading?.reported).toBe("760");
    expect(rowWith("充电桩", "2025-06-30", "2025-07-31").verdict.reading?.reported).toBe("274");
  });

  it("answers differently for the same day when it is known later", () => {
    const then = rowWith("县乡公路", "2025-07-31", "2025-07-31").verdict.reading?.reported;
    const now = rowWith("县乡公路", "2025-07-31", DEMO_TODAY).verdict.reading?.reported;
    expect(Number(now)).toBeGreaterThan(Number(then));
  });

  it("has a return for nearly every commitment and month, some of them with nothing new", () => {
    const returns = ENTRIES.filter((entry) => entry.act === "write" && entry.register === "returns");
    expect(returns.length).toBeGreaterThan(140);
    expect(returns.some((entry) => entry.act === "write" && entry.facts?.nothingNew === true)).toBe(true);
  });

  it("can be read as a table", () => {
    expect(wallTable(wall(DEMO_TODAY), "zh").rows.length).toBe(PLAN.commitments.length);
  });
});
