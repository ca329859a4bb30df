import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Entry } from "../../src/ledger/entry.ts";
import type { Header } from "../../src/ledger/header.ts";
import { replay } from "../../src/ledger/replay.ts";
import { upcastWrite } from "../../src/registers/upcast.ts";

/** A book written while a fund was filed after its first payment (schema 1). The file is frozen: it is what old programs wrote. */
const OLD = readFileSync(new URL("./old-books/fund-1.jsonl", import.meta.url), "utf8");
const entries = OLD.trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as Entry);
const HEADER: Header = {
  form: 1,
  hash: "sha-256",
  book: "old-funds",
  title: "旧账",
  district: "青禾区",
  zone: "Asia/Shanghai",
  simulated: false,
  openedAt: "2024-01-05T00:00:00.000Z",
};
const fund = (item: string) =>
  replay(HEADER, entries, { on: "2024-12-31", known: 9 }, upcastWrite).items.get("fund")?.get(item);

describe("funds of an old book", () => {
  it("a filing that stood after the payment still says that the money is in, and that it is filed", () => {
    expect(fund("f-mulan")?.stage).toMatchObject({ stage: "paid-in", effectiveOn: "2024-06-20" });
    expect(fund("f-mulan")?.facts["filed"]?.value).toBe(true);
    expect(fund("f-mulan")?.facts["subscribed"]?.value).toBe("20000");
  });
  it("a fund that was registered only is registered still", () => {
    expect(fund("f-zhiwei")?.stage?.stage).toBe("registered");
    expect(fund("f-zhiwei")?.facts["filed"]).toBeUndefined();
  });
  it("a filing written today is a filing and no payment", () => {
    const write = { ...(entries[1] as Entry), schema: 2 } as Parameters<typeof upcastWrite>[0];
    expect(upcastWrite(write)).toBe(write);
  });
});
