import { describe, expect, it } from "vitest";
import { house } from "./house.ts";

const B = "/api/books/qinghe";

const BOTH = ["2025-01.c02", "2025-01.c03"] as const;
const decision = (seen: number, more: object = {}) => ({
  revisions: BOTH.map((commitment) => ({ commitment, seen })),
  deadline: "2025-11-30",
  owner: { leaderPost: null, units: [{ name: "农业局", role: "lead" }] },
  why: "任务分解会议确定",
  authority: { title: "任务分解方案", number: "青政办〔2025〕3号", on: "2025-03-01" },
  effectiveOn: "2025-03-10",
  ...more,
});

describe("one decision on many promises", () => {
  it("gives each its deadline and owner, with an entry of its own under the same document", async () => {
    const at = await house();
    const office = await at.person("office");
    const revised = await office.send("POST", `${B}/revisions/many`, decision(1));
    expect([revised.status, revised.body]).toEqual([200, { entries: 2 }]);
    for (const id of BOTH) {
      const { body } = await office.get(`${B}/commitments/${id}`);
      expect(body.current.deadline.on).toBe("2025-11-30");
      expect(body.current.owner.units).toEqual([{ name: "农业局", role: "lead" }]);
      expect(body.entries.at(-1).act).toBe("revise");
    }
  });

  it("is written whole or not at all: one that somebody else has moved meanwhile keeps all from being written", async () => {
    const at = await house();
    const office = await at.person("office");
    const alone = { ...decision(1), revisions: [{ commitment: BOTH[1], seen: 1 }] };
    expect((await office.send("POST", `${B}/revisions/many`, alone)).status).toBe(200);
    const refused = await office.send("POST", `${B}/revisions/many`, decision(1, { deadline: "2025-12-20" }));
    expect([refused.status, refused.body.error.code]).toEqual([409, "moved"]);
    const { body } = await office.get(`${B}/commitments/${BOTH[0]}`);
    expect(body.current.deadline.on).not.toBe("2025-12-20");
  });

  it("stands on a document, like any decision, and is the office's alone", async () => {
    const at = await house();
    const office = await at.person("office");
    const { authority: _, ...bare } = decision(1);
    const refused = await office.send("POST", `${B}/revisions/many`, bare);
    expect(refused.body.error.code).toBe("decision-without-document");
    const reporter = await at.person("reporter", "农业局");
    expect((await reporter.send("POST", `${B}/revisions/many`, decision(1))).status).toBe(403);
    expect((await at.visitor().send("POST", `${B}/revisions/many`, decision(1))).status).toBe(401);
    const stranger = { ...decision(1), revisions: [{ commitment: "2025-01.c99", seen: 1 }] };
    expect((await office.send("POST", `${B}/revisions/many`, stranger)).body.error.code).toBe(
      "unknown-commitment",
    );
  });
});
