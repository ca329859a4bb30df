import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Entry } from "../../src/ledger/entry.ts";
import { replay } from "../../src/ledger/replay.ts";
import { checkFacts } from "../../src/registers/facts.ts";
import { upcastWrite } from "../../src/registers/upcast.ts";
import { UPGRADES } from "../../src/registers/upgrades.ts";
import { header } from "../ledger/fixture.ts";

/** A book written while the register `upgrades` still named six directions of our own. The file is frozen. */
const entries = readFileSync(new URL("./old-books/upgrades-1.jsonl", import.meta.url), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as Entry);
const items = (known: number) =>
  replay(header("old"), entries, { on: "2024-12-31", known }, upcastWrite).items.get("upgrades");
const value = (known: number, item: string, field: string): unknown =>
  items(known)?.get(item)?.facts[field]?.value;

describe("directions of schema 1 are read as the eight kinds of the regulation", () => {
  it("each has its kind, and where two fell into one the word that was chosen stands beside it", () => {
    expect([value(1, "press", "kind"), value(1, "press", "formerKind")]).toEqual(["equipment", "工艺提升"]);
    expect([value(2, "boiler", "kind"), value(2, "boiler", "formerKind")]).toEqual([
      "green-safe",
      "安全环保",
    ]);
    expect(value(1, "press", "note")).toEqual({ text: "一期" });
  });

  it("what removed the direction still removes it; what said none says none; stages are as they were", () => {
    expect(value(3, "boiler", "kind")).toBeUndefined();
    expect(value(3, "boiler", "formerKind")).toBeUndefined();
    expect(value(4, "paint", "kind")).toBeUndefined();
    expect(value(4, "paint", "totalInvestment")).toBe("900");
    expect(items(4)?.get("press")?.stage?.stage).toBe("started");
  });

  it("“other” is none of the eight, and a note written earlier is not hidden by it", () => {
    expect(value(5, "press", "kind")).toBeUndefined();
    expect(value(5, "press", "formerKind")).toBe("其他");
    expect(value(5, "press", "note")).toEqual({ text: "一期" });
  });

  it("a later direction takes the earlier words away", () => {
    expect([value(6, "press", "kind"), value(6, "press", "formerKind")]).toEqual(["digital", undefined]);
  });

  it("what it shows is what the register takes today, and the entries stay as they were said", () => {
    const before = structuredClone(entries);
    for (const entry of entries)
      if (entry.act === "write") expect(checkFacts(UPGRADES, upcastWrite(entry).facts ?? {})).toEqual([]);
    expect(entries).toEqual(before);
  });
});
