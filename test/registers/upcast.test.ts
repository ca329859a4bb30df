import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { WriteAct } from "../../src/ledger/act.ts";
import type { Entry } from "../../src/ledger/entry.ts";
import { createReplay, replay } from "../../src/ledger/replay.ts";
import type { Header } from "../../src/ledger/header.ts";
import { NewerRegister, upcastWrite } from "../../src/registers/upcast.ts";
import { checkFacts } from "../../src/registers/facts.ts";
import { REGISTERS, registerOf } from "../../src/registers/registers.ts";

type Write = Entry & WriteAct;

const HEADER: Header = {
  form: 1,
  hash: "sha-256",
  book: "old-book",
  title: "旧账",
  district: "青禾区",
  zone: "Asia/Shanghai",
  simulated: false,
  openedAt: "2024-01-05T00:00:00.000Z",
};

/** A book written while the register `statistics` still had schema 1. The file is frozen: it is what old programs wrote. */
const OLD = readFileSync(new URL("./old-books/statistics-1.jsonl", import.meta.url), "utf8");
const entries = OLD.trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as Entry);

describe("an old book, replayed by today's program", () => {
  const at = (known: number) => replay(HEADER, entries, { on: "2024-12-31", known }, upcastWrite);
  const value = (known: number, item: string, field: string): unknown =>
    at(known).items.get("statistics")?.get(item)?.facts[field]?.value;

  it("the vintage in words has become a choice, entry by entry", () => {
    expect([1, 2].map((known) => value(known, "gdp-h1", "vintage"))).toEqual(["first", "revised"]);
    expect(value(4, "industry", "vintage")).toBe("final");
  });

  it("words that name none of the choices stay, behind the note of the same write", () => {
    expect(value(3, "industry", "vintage")).toBeUndefined();
    expect(value(3, "industry", "note")).toEqual({ text: "来源为月度快报；版本：快报，尚未核定" });
  });

  it("what removed a field still removes it, and a strike still strikes", () => {
    expect(value(5, "industry", "vintage")).toBeUndefined();
    const struck = replay(HEADER, entries, { on: "2024-08-03", known: 6 }, upcastWrite);
    expect(struck.items.get("statistics")?.get("industry")?.facts["vintage"]).toBeUndefined();
  });

  it("everything else is read as before", () => {
    const plain = replay(HEADER, entries, { on: "2024-12-31", known: 7 });
    const now = at(7);
    expect(now.items.get("projects")).toEqual(plain.items.get("projects"));
    expect(value(7, "gdp-h1", "figure")).toBe("6.1");
    expect(now.items.get("statistics")?.get("gdp-h1")?.stages).toEqual(
      plain.items.get("statistics")?.get("gdp-h1")?.stages,
    );
  });

  it("what it shows is what the register takes today", () => {
    const register = registerOf("statistics");
    if (register === undefined) throw new Error("no such register");
    for (const entry of entries)
      if (entry.act === "write" && entry.register === "statistics")
        expect(checkFacts(register, upcastWrite(entry).facts ?? {})).toEqual([]);
  });

  it("the log keeps what was said: an upcast changes no entry", () => {
    const before = structuredClone(entries);
    at(7);
    expect(entries).toEqual(before);
  });
});

describe("schemas", () => {
  const write = (schema: number, register = "statistics"): Write => ({
    ...(entries[0] as Write),
    register,
    schema,
  });

  it.each(REGISTERS.map((register) => [register.id, register] as const))(
    "%s has one upcaster for each schema it had before",
    (_, { schema, upcasters = [] }) =>
      expect(upcasters.map(({ from }) => from)).toEqual(Array.from({ length: schema - 1 }, (__, i) => i + 1)),
  );

  it("a write of today's schema, or of a register nobody knows, is left as it is", () => {
    const today = write(registerOf("statistics")?.schema ?? 0);
    const foreign = write(7, "beehives");
    expect(upcastWrite(today)).toBe(today);
    expect(upcastWrite(foreign)).toBe(foreign);
  });

  it("a write of a later schema is refused with a sentence, and nothing of its batch is read", () => {
    const running = createReplay(HEADER, upcastWrite);
    const later = { ...write(99), seq: 2, recordedAt: "2024-08-02T02:00:00.000Z" };
    expect(() => running.add([entries[0] as Entry, later])).toThrow(NewerRegister);
    expect(running.size()).toBe(0);
    try {
      upcastWrite(later);
      expect.unreachable();
    } catch (error) {
      expect((error as NewerRegister).sentence.zh).toContain("第 2 条按「已公布数据」的第 99 版口径登记");
      expect((error as NewerRegister).sentence.en).toContain("upgrade the program");
    }
  });
});
