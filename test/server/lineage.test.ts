import { describe, expect, it } from "vitest";
import { house } from "./house.ts";

const FIRMS = "2025-01.c01";
const part = (value: string, words = `引进龙头企业${value}家`) => ({
  words,
  target: { measure: "龙头企业", comparator: ">=", value, unit: "家" },
  deadline: "2025-11-30",
  owner: { leaderPost: null, units: [{ name: "招商局", role: "lead" }] },
});

const body = (parts: readonly unknown[], seen = 1) => ({
  commitment: FIRMS,
  parts,
  why: "按园区分解",
  effectiveOn: "2025-03-15",
  seen,
});

describe("POST …/splits", () => {
  it("splits for the office and tells it on the commitment's page", async () => {
    const { person } = await house();
    const office = await person("office");
    const done = await office.send("POST", "/api/books/qinghe/splits", body([part("1"), part("3")]));
    expect([done.status, done.body.entry.act, done.body.entry.note]).toEqual([200, "adopt", "按园区分解"]);
    const page = (await office.get(`/api/books/qinghe/commitments/${FIRMS}`)).body;
    expect(page.kin.parts.map((one: { words: string }) => one.words)).toEqual([
      "引进龙头企业1家",
      "引进龙头企业3家",
    ]);
    expect(page.kin.sum).toBe("4");
    const item = (await office.get(`/api/books/qinghe/commitments/${FIRMS}-1`)).body;
    expect(item.kin.splitFrom.commitment).toBe(FIRMS);
    const cockpit = (await office.get("/api/books/qinghe/cockpit")).body;
    expect(cockpit.count).toEqual({ items: 5, promises: 4, takenUp: 0, dropped: 0 });
  });

  it("refuses who may not, what is too little, an old state and an unknown commitment", async () => {
    const { person, visitor } = await house();
    const office = await person("office");
    const url = "/api/books/qinghe/splits";
    const tries = [
      await visitor().send("POST", url, body([part("2"), part("2")])),
      await (await person("reporter", "招商局")).send("POST", url, body([part("2"), part("2")])),
      await office.send("POST", url, body([part("1"), part("2")])),
      await office.send("POST", url, { ...body([part("2"), part("2")]), commitment: "2025-01.c99" }),
      await office.send("POST", url, body([{ ...part("4"), deadline: "2025-02-30" }])),
    ];
    expect(tries.map(({ status, body: told }) => [status, told.error.code])).toEqual([
      [401, "sign-in-first"],
      [403, "no-right"],
      [422, "parts-too-little"],
      [422, "unknown-commitment"],
      [400, "bad-request"],
    ]);
    await office.send("POST", url, body([part("2"), part("2")]));
    const late = await office.send("POST", url, body([part("2"), part("2")]));
    expect([late.status, late.body.error.code]).toEqual([409, "moved"]);
  });
});

describe("adopting the next year's plan", () => {
  const TEXT = "2026年工作计划\n全年引进龙头企业6家以上。\n加快推动储能产业发展。\n10月底前建成青岚体育馆。";

  it("asks about earlier promises, suggests by likeness, and takes the answers with it", async () => {
    const { person } = await house();
    const office = await person("office");
    const drafted = await office.send("POST", "/api/books/qinghe/drafts", {
      text: TEXT,
      name: "2026.txt",
      year: 2026,
    });
    expect(drafted.status).toBe(200);
    const draft = drafted.body;
    const url = `/api/books/qinghe/drafts/${draft.id}`;
    const asked = (await office.get(`${url}/earlier`)).body;
    const wordsOf = (id: string | null): string | undefined =>
      draft.plan.commitments.find((one: { id: string }) => one.id === id)?.words;
    const suggested = asked.promises.map((one: { words: string; suggestion: string | null }) => [
      one.words,
      wordsOf(one.suggestion) ?? null,
    ]);
    expect(asked.size).toBe(1);
    expect(suggested).toHaveLength(4);
    expect(suggested[0]?.[1]).toContain("引进龙头企业6家");
    expect(suggested[1]?.[1]).toBeNull();
    const by = asked.promises[0].suggestion;
    const answer = {
      version: draft.version,
      seen: asked.size,
      takenUp: [{ commitment: FIRMS, by }],
      drops: ["2025-01.c02"],
    };
    const silent = await office.send("POST", `${url}/adopt`, answer);
    expect([silent.status, silent.body.error.code]).toEqual([422, "drop-without-why"]);
    const stray = await office.send("POST", `${url}/adopt`, {
      ...answer,
      takenUp: [{ commitment: FIRMS, by: "no" }],
    });
    expect(stray.body.error.code).toBe("unknown-commitment");
    const done = await office.send("POST", `${url}/adopt`, { ...answer, why: "项目调整" });
    expect(done.status).toBe(200);
    const page = (await office.get(`/api/books/qinghe/commitments/${FIRMS}`)).body;
    expect(page.kin.takenUpBy.map((one: { plan: string }) => one.plan)).toHaveLength(1);
    const dropped = (await office.get("/api/books/qinghe/commitments/2025-01.c02")).body;
    expect(dropped.kin.dropped.why).toBe("项目调整");
    expect(dropped.lineage).toEqual({ dropped: true });
  });
});
