import { beforeAll, describe, expect, it } from "vitest";
import { LINES } from "../../src/lines/lines.ts";
import { linePageAt } from "../../src/office/line-page.ts";
import type { Inquiry } from "../../src/office/office.ts";
import { linePage } from "../../src/server/wire/line-page.ts";
import { demonstration } from "./demonstration.ts";
import { house } from "./house.ts";

const IDS = LINES.map(({ id }) => id);

describe("Every line's page opens on the demonstration", () => {
  let inquiry: Inquiry;
  beforeAll(async () => {
    inquiry = await demonstration();
  });

  it.each(IDS)("%s: its promises, its panels, and numbers that agree with each other", (id) => {
    const page = linePageAt(inquiry.judged, id, inquiry.volume.today);
    if (page === null) throw new Error("no page");
    expect(linePage.safeParse(JSON.parse(JSON.stringify(page))).success).toBe(true);
    expect(page.commitments.length).toBeGreaterThan(0);
    const counted = page.measures.reduce((sum, { commitments }) => sum + commitments, 0);
    expect(counted).toBeLessThanOrEqual(page.commitments.length);
    for (const view of page.panels) {
      const items = page.registers.find(({ register }) => register.id === view.register)?.items ?? 0;
      if (view.panel === "funnel") {
        const standing = view.stages.reduce((sum, stage) => sum + stage.standing, 0);
        expect(standing + view.ended + view.unstaged).toBe(items);
        for (const { rows } of view.cohorts)
          for (const row of rows) expect(row.arrived + row.ended).toBeLessThanOrEqual(row.began);
      }
      if (view.panel === "portfolio")
        expect(view.cells.reduce((sum, { count }) => sum + count, view.ended)).toBe(items);
      if (view.panel === "board") expect(view.columns.reduce((sum, { count }) => sum + count, 0)).toBe(items);
      if (view.panel === "milestones") expect(view.rows.length + view.ended).toBe(items);
    }
  });
});

describe("Every line's page opens", () => {
  it("on a book that holds nothing: each stands in the list with nothing in it, and says so on its page", async () => {
    const served = await house();
    const office = await served.person("office");
    const opened = await office.send("POST", "/api/books", { title: "空台账", district: "青禾区" });
    const lines = `/api/books/${opened.body.id}/lines`;
    const list = await served.visitor().get(lines);
    expect(list.status).toBe(200);
    expect(list.body.map((card: { id: string }) => card.id)).toEqual(IDS);
    expect(
      list.body.every((card: { commitments: number; items: number }) => card.commitments + card.items === 0),
    ).toBe(true);
    for (const id of IDS) {
      const { status, body } = await served.visitor().get(`${lines}/${id}`);
      expect([id, status, body.commitments, body.stuck]).toEqual([id, 200, [], []]);
      expect(body.panels.length).toBeGreaterThan(0);
      expect(body.measures.every((one: { commitments: number }) => one.commitments === 0)).toBe(true);
    }
  });

  it("on one that holds only a plan, today and before there was any", async () => {
    const served = await house();
    for (const id of IDS)
      for (const when of ["", "?on=2024-01-01", "?on=2025-03-01&known=2025-03-01"]) {
        const { status } = await served.visitor().get(`/api/books/qinghe/lines/${id}${when}`);
        expect([id, when, status]).toEqual([id, when, 200]);
      }
  });
});

describe("What is no line of this book", () => {
  it("is answered with a sentence", async () => {
    const served = await house();
    const { status, body } = await served.visitor().get("/api/books/qinghe/lines/no-such-line");
    expect(status).toBe(404);
    expect(body.error.zh).not.toBe("");
    expect((await served.visitor().get("/api/books/nobody/lines/general")).status).toBe(404);
    expect((await served.visitor().get("/api/books/qinghe/lines/general?on=2025-02-30")).status).toBe(400);
  });
});
