import { describe, expect, it } from "vitest";
import { house, type Visitor } from "./house.ts";

const R = "/api/books/qinghe/registers/upgrades";
const PLACE = encodeURIComponent("东河镇");

async function written() {
  const place = await house();
  const reporter = await place.person("reporter", "工信局");
  const write = async (name: string, town: string, totalInvestment: string) => {
    const { body } = await reporter.send("POST", "/api/books/qinghe/writes", {
      register: "upgrades",
      item: null,
      facts: { name, place: town, totalInvestment, plannedEnd: "2025-06-30" },
      effectiveOn: "2025-03-03",
      seen: 0,
      evidence: [],
    });
    expect(body.error).toBeUndefined();
  };
  await write("甲厂技改", "东河镇", "900");
  await write("乙厂技改", "西坡乡", "100");
  return { place, reporter };
}

const asked = async (somebody: Visitor, path: string) => (await somebody.get(`${R}${path}`)).body;

describe("Over HTTP, a register", () => {
  it("tells its schema without its rows, so that a large one opens at once", async () => {
    const { reporter } = await written();
    expect((await asked(reporter, "?rows=0")).rows).toEqual([]);
    expect((await asked(reporter, "")).rows).toHaveLength(2);
  });

  it("finds words in one field, and tells what a column holds and how a total is made", async () => {
    const { reporter } = await written();
    expect((await asked(reporter, `/table?has=name:${encodeURIComponent("甲厂")}`)).found).toBe(1);
    expect((await asked(reporter, "/table/values?field=place")).values).toEqual([
      { value: "东河镇", count: 1 },
      { value: "西坡乡", count: 1 },
    ]);
    expect(await asked(reporter, `/table/sum?field=totalInvestment&is=place:${PLACE}`)).toMatchObject({
      sum: "900",
      proven: "0",
      counted: 1,
      largest: [{ name: "甲厂技改", amount: "900" }],
    });
  });

  it("shows the rows of a view as a board, by town, and on a calendar", async () => {
    const { reporter } = await written();
    expect((await asked(reporter, `/views/towns?is=place:${PLACE}`)).rows).toHaveLength(1);
    expect((await asked(reporter, `/views/board?is=place:${PLACE}`)).columns[0].count).toBe(1);
    const june = await asked(reporter, `/calendar?month=2025-06&is=place:${PLACE}`);
    expect(june.days).toMatchObject([{ on: "2025-06-30", count: 1 }]);
    expect((await asked(reporter, "/calendar")).after).toBe("2025-06");
  });

  it("weighs what somebody types, and writes nothing", async () => {
    const { place, reporter } = await written();
    const weigh = (who: Visitor, facts: object) => who.send("POST", `${R}/weigh`, { facts });
    const hardly = await weigh(reporter, { totalInvestment: "900", paidInvestment: "1200" });
    expect(hardly.body).toMatchObject([{ field: "paidInvestment", zh: expect.stringContaining("1200") }]);
    expect((await weigh(reporter, { totalInvestment: "900" })).body).toEqual([]);
    expect((await weigh(place.visitor(), {})).status).toBe(401);
    expect((await asked(reporter, "/table?take=0")).all).toBe(2);
  });

  it.each([
    "/table/values?field=name",
    "/table/values",
    "/table/sum?field=place",
    "/calendar?month=2025-13",
    "/views/cinema",
  ])("refuses %s in words", async (path) => {
    const { reporter } = await written();
    const { status, body } = await reporter.get(`${R}${path}`);
    expect([400, 404]).toContain(status);
    expect(body.error).toMatchObject({ zh: expect.any(String), en: expect.any(String) });
  });

  it("tells strangers nothing once somebody has written", async () => {
    const { place } = await written();
    for (const path of ["/table/values?field=place", "/table/sum?field=totalInvestment", "/calendar"])
      expect((await place.visitor().get(`${R}${path}`)).status).toBe(401);
  });
});
