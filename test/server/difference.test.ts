import { describe, expect, it } from "vitest";
import { house } from "./house.ts";

const landed = (name: string, effectiveOn: string) => ({
  register: "funnel",
  item: null,
  facts: { name },
  effectiveOn,
  seen: 0,
  evidence: [],
});

describe("GET /api/books/:book/difference", () => {
  it("tells what is known of a day today and was not known then, with the entry that did it", async () => {
    const made = await house();
    const office = await made.person("office");
    made.moveTo("2025-08-05");
    const written = await office.send("POST", "/api/books/qinghe/writes", landed("青岚电缆", "2025-06-10"));
    expect(written.status, written.text).toBe(200);
    made.moveTo("2025-08-20");
    const { status, body } = await office.get(
      "/api/books/qinghe/difference?on=2025-06-30&beforeOn=2025-06-30&beforeKnown=2025-06-30",
    );
    expect(status).toBe(200);
    expect(body.before).toEqual({ on: "2025-06-30", known: "2025-06-30" });
    expect(body.after).toEqual({ on: "2025-06-30", known: "2025-08-20" });
    expect(body.counts).toMatchObject({ opened: 1, entries: 1 });
    expect(body.entries).toMatchObject([{ seq: written.body.entry.seq, effectiveOn: "2025-06-10" }]);
  });

  it("compares with a month before when nobody names an earlier state", async () => {
    const made = await house();
    const office = await made.person("office");
    const { body } = await office.get("/api/books/qinghe/difference?on=2025-03-20");
    expect(body.before).toEqual({ on: "2025-02-20", known: "2025-03-20" });
  });

  it("says nothing differs between a state and itself", async () => {
    const made = await house();
    const office = await made.person("office");
    const { body } = await office.get("/api/books/qinghe/difference?on=2025-03-01&beforeOn=2025-03-01");
    expect(body.groups).toEqual([]);
    expect(body.counts.entries).toBe(0);
  });

  it.each(["beforeOn=2025-02-30", "beforeKnown=soon", "on=2025-13-01", "known=2025-02-30"])(
    "refuses %s with a sentence",
    async (query) => {
      const made = await house();
      const { status, body } = await made.visitor().get(`/api/books/qinghe/difference?${query}`);
      expect(status).toBe(400);
      expect(body.error.code).toBe("bad-when");
      expect(body.error.zh).toContain(query.split("=")[1]);
    },
  );

  it("is as closed as the book, and unknown books stay unknown", async () => {
    const made = await house();
    const office = await made.person("office");
    await office.send("POST", "/api/books/qinghe/writes", landed("白河机器", "2025-03-10"));
    expect((await made.visitor().get("/api/books/qinghe/difference")).status).toBe(401);
    expect((await made.visitor().get("/api/books/nowhere/difference")).status).toBe(404);
  });
});
