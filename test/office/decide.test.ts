import { describe, expect, it } from "vitest";
import { createAnswerCache } from "../../src/office/answer-cache.ts";
import { monthBefore, monthEnds } from "../../src/office/month.ts";
import { createQueue } from "../../src/office/queue.ts";
import { attest, CHECKER, desk, OFFICE, paper, REPORTER, write } from "./district.ts";

const named = { name: "青岚电缆有限公司" };

describe("Deciding", () => {
  it("places one of two writes that saw the same entry, and tells the other what came between", async () => {
    const { office, book, done } = await desk();
    const seen = await done(REPORTER, write(REPORTER, "funnel", "i-1", { facts: named }));
    const change = (park: string) => write(REPORTER, "funnel", "i-1", { facts: { park } }, { seen });
    const [one, two] = await Promise.all([
      office.decide(book, REPORTER, change("高新园")),
      office.decide(book, REPORTER, change("北园")),
    ]);
    expect([one.ok, two.ok]).toEqual([true, false]);
    if (!two.ok) expect(two.error).toMatchObject({ code: "moved", between: [{ facts: { park: "高新园" } }] });
  });

  it("lets an attestation move the item, because a writer should see it first", async () => {
    const { done, refusal } = await desk();
    const first = { stage: "landed", facts: named };
    const seen = await done(REPORTER, write(REPORTER, "funnel", "i-1", first, { papers: [paper()] }));
    await done(CHECKER, attest(CHECKER, seen));
    expect(
      await refusal(REPORTER, write(REPORTER, "funnel", "i-1", { facts: { park: "北园" } }, { seen })),
    ).toBe("moved");
  });

  it("keeps typed text in form C and free text erasable", async () => {
    const { office, book, done } = await desk();
    await done(REPORTER, write(REPORTER, "funnel", "i-1", { facts: { ...named, note: "cafe\u0301" } }));
    const inquiry = await office.ask(book);
    const item = inquiry?.judged.book.items.get("funnel")?.get("i-1");
    expect(item?.facts["note"]?.value).toEqual({ text: "caf\u00E9" });
    expect(item?.facts["name"]?.value).toBe(named.name);
  });

  it("sees at once what it has just written, and keeps answers until something new is written", async () => {
    const { office, book, done } = await desk();
    const before = await office.ask(book);
    expect((await office.ask(book))?.judged).toBe(before?.judged);
    await done(REPORTER, write(REPORTER, "funnel", "i-1", { facts: named }));
    const after = await office.ask(book);
    expect(after?.judged).not.toBe(before?.judged);
    expect(after?.judged.book.items.get("funnel")?.size).toBe(1);
  });

  it("never lets today run behind the log after a clock was set back", async () => {
    const { office, book, done, moveTo } = await desk();
    moveTo("2025-06-01");
    await done(OFFICE, write(OFFICE, "funnel", "i-1", { facts: named }));
    moveTo("2025-04-01");
    const inquiry = await office.ask(book);
    expect(inquiry?.volume.today).toBe("2025-06-01");
    expect(inquiry?.judged.book.items.get("funnel")?.size).toBe(1);
  });
});

describe("New books", () => {
  it("are real, empty, and carry a name that was checked", async () => {
    const { office } = await desk();
    const opened = await office.open(" 禾川区2026年台账 ", "禾川区");
    expect(opened.ok && opened.value).toMatchObject({ title: "禾川区2026年台账", simulated: false, size: 0 });
    const refused = await Promise.all(
      ["", "  ", "x".repeat(121), "坏\uD800"].map((title) => office.open(title, "禾川区")),
    );
    expect(refused.map((answer) => (answer.ok ? "" : answer.error.code))).toEqual([
      "title-blank",
      "title-blank",
      "text-too-long",
      "bad-text",
    ]);
  });
});

describe("Small parts", () => {
  it("a month earlier is the same date, cut to the month, and month-ends stay month-ends", () => {
    expect(monthBefore("2025-03-15")).toBe("2025-02-15");
    expect(monthBefore("2025-03-30")).toBe("2025-02-28");
    expect(monthBefore("2025-02-28")).toBe("2025-01-31");
    expect(monthBefore("2025-01-01")).toBe("2024-12-01");
    expect(monthEnds("2024-12-05", "2025-02-27")).toEqual(["2024-12-31", "2025-01-31"]);
  });

  it("a queue keeps the order of one key, and a failure stops nobody", async () => {
    const queue = createQueue();
    const order: number[] = [];
    const task =
      (n: number, fails = false) =>
      async () => {
        await Promise.resolve();
        order.push(n);
        if (fails) throw new Error("no");
      };
    await Promise.allSettled([queue("a", task(1)), queue("a", task(2, true)), queue("a", task(3))]);
    expect(order).toEqual([1, 2, 3]);
  });

  it("a cache forgets the answer that was asked for longest ago, by count and by weight", () => {
    const asker = (most: number, budget: number, weight: number) => {
      const cache = createAnswerCache(most, budget);
      let made = 0;
      return (key: string): number => cache.answer([key], weight, () => (made += 1));
    };
    const counted = asker(2, 100, 1);
    expect(["a", "b", "a", "c", "a", "b"].map(counted)).toEqual([1, 2, 1, 3, 1, 4]);
    const weighed = asker(100, 10, 5);
    expect(["a", "b", "a", "c", "a", "b"].map(weighed)).toEqual([1, 2, 1, 3, 1, 4]);
    const heavy = asker(100, 10, 50);
    expect(["a", "a", "b", "a"].map(heavy)).toEqual([1, 1, 2, 3]);
  });
});
