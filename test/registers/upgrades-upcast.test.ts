import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Entry } from "../../src/ledger/entry.ts";
import { replay } from "../../src/ledger/replay.ts";
import { upcastWrite } from "../../src/registers/upcast.ts";
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
  it("each has its kind, and the word that was chosen stands behind the note", () => {
    expect(value(1, "press", "kind")).toBe("equipment");
    expect(value(1, "press", "note")).toEqual({ text: "一期；改造方向（旧口径）：工艺提升" });
    expect(value(2, "boiler", "kind")).toBe("green-safe");
    expect(value(2, "boiler", "note")).toEqual({ text: "改造方向（旧口径）：安全环保" });
  });

  it("what removed the direction still removes it; what said none says none; stages are as they were", () => {
    expect(value(3, "boiler", "kind")).toBeUndefined();
    expect(value(4, "paint", "kind")).toBeUndefined();
    expect(value(4, "paint", "totalInvestment")).toBe("900");
    expect(items(4)?.get("press")?.stage?.stage).toBe("started");
  });
});
