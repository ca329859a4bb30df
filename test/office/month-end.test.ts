import { describe, expect, it } from "vitest";
import { recordMonthEnds } from "../../src/office/month-end.ts";
import { desk, OFFICE, paper, REPORTER, write } from "./district.ts";

const firm = (item: string, on: string) =>
  write(REPORTER, "funnel", item, { stage: "landed", facts: { name: item } }, { on, papers: [paper()] });

describe("The month-end clock", () => {
  it("records every month-end that is over, with what was known when it ended, and none twice", async () => {
    const made = await desk();
    await made.done(REPORTER, firm("i-1", "2025-03-10"));
    made.moveTo("2025-05-05");
    await made.done(REPORTER, firm("i-2", "2025-03-20"));
    const ends = (await recordMonthEnds(made.office)).map(({ end }) => end);
    expect(ends).toEqual(["2025-03-31", "2025-04-30"]);
    expect(await recordMonthEnds(made.office)).toEqual([]);

    const inquiry = await made.office.ask(made.book);
    const issued = inquiry?.judged.book.issued ?? [];
    // The second firm landed in March but was only told in May: March's record does not know of it.
    expect(issued.map(({ asOf, said }) => [asOf.on, said[0]?.reported])).toEqual([
      ["2025-03-31", "1"],
      ["2025-04-30", "1"],
    ]);
    expect(issued[0]).toMatchObject({ by: "clock", document: "forecast-record", effectiveOn: "2025-03-31" });
    expect(issued[0]?.said).toHaveLength(4);
  });

  it("leaves alone a month that is not over, a book in which nobody has worked, and a simulated one", async () => {
    const idle = await desk();
    idle.moveTo("2025-06-01");
    expect(await recordMonthEnds(idle.office)).toEqual([]);
    const simulated = await desk({ simulated: true });
    simulated.moveTo("2025-06-01");
    expect(await recordMonthEnds(simulated.office)).toEqual([]);
    const young = await desk();
    await young.done(REPORTER, firm("i-1", "2025-03-10"));
    young.moveTo("2025-03-31");
    expect(await recordMonthEnds(young.office)).toEqual([]);
  });

  it("is the only one that records forecasts", async () => {
    const made = await desk();
    const said = { document: "forecast-record", asOf: { on: "2025-03-01", known: 1 }, said: [] } as const;
    const proposal = {
      act: "issue",
      ...said,
      sha256: "0".repeat(64),
      by: OFFICE.id,
      unit: "",
      effectiveOn: "2025-03-01",
      evidence: [],
    } as const;
    expect(await made.refusal(OFFICE, { proposal, expectations: [] })).toBe("no-right");
  });
});
