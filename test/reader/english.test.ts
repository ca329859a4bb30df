import { describe, expect, it } from "vitest";
import { readPlan } from "../../src/reader/read-plan.ts";
import { toGold, type GoldRow } from "../../src/reader/gold.ts";

const read = (text: string, year = 2024) =>
  readPlan({ decoded: text }, { planId: "e", year, sha256: "0", mediaType: "text/plain" });
const rows = (text: string, year = 2024): readonly GoldRow[] => toGold(read(text, year).plan);
const brief = (row: GoldRow) => [row.comparator, row.value, row.unit, row.deadline];

describe("an English plan", () => {
  it("gives every number its bound, its unit and the date it is due", () => {
    const text =
      "We will build 20 new kindergartens, renovate 35 old communities and install no fewer than 120 elevators by the end of 2025.";
    expect(rows(text).map(brief)).toEqual([
      ["=", 20, "kindergartens", "2025-12-31"],
      ["=", 35, "communities", "2025-12-31"],
      [">=", 120, "elevators", "2025-12-31"],
    ]);
  });

  it("parts a sentence of two statements, so that neither takes the other's date", () => {
    const text =
      "Investment of 2.5 billion yuan is planned for the port, and its first berth shall be completed by 30 June; all villages will have piped water by 2025.";
    expect(rows(text).map((row) => [row.kind, row.value, row.deadline])).toEqual([
      ["quantity", 2_500_000_000, "2024-12-31"],
      ["milestone", null, "2024-06-30"],
      ["milestone", null, "2025-12-31"],
    ]);
  });

  it.each([
    ["At least 14,000 urban jobs will be created.", ">=", 14_000, "jobs"],
    ["Output will exceed RMB 3.5 billion.", ">", 3_500_000_000, "CNY"],
    ["Unemployment will be kept within 5.5 percent.", "<=", 5.5, "%"],
    ["Retail sales should grow by around 6 per cent.", "~", 6, "%"],
    ["Up to 300 households will be relocated.", "<=", 300, "households"],
    ["Train 2.4 million people or more.", ">=", 2_400_000, "people"],
  ])("hears the bound in: %s", (text, comparator, value, unit) => {
    expect(rows(`Key tasks for the coming year\n${text}`).map(brief)).toEqual([
      [comparator, value, unit, "2024-12-31"],
    ]);
  });

  it.each([
    ["by the end of June", "2024-06-30", "by"],
    ["before October", "2024-09-30", "before"],
    ["before 2026", "2025-12-31", "before"],
    ["by mid-2025", "2025-06-30", "by"],
    ["in the third quarter of 2024", "2024-09-30", "by"],
    ["by 15 May 2025", "2025-05-15", "by"],
    ["by the end of the 14th Five-Year Plan period", "2025-12-31", "by"],
  ])("sets a milestone against its date: %s", (date, deadline, bound) => {
    const [row] = rows(`The Binhe Maternity Hospital will be put into operation ${date}.`);
    expect([row?.kind, row?.deadline, row?.comparator]).toEqual(["milestone", deadline, bound]);
  });

  it("does not promise what has been done, nor where one stands", () => {
    const text =
      "Last year the county built 14 schools and created 8,200 jobs. The number of libraries will rise from 21 to 26.";
    expect(rows(text).map((row) => row.value)).toEqual([26]);
    expect(read(text).sentences.map((sentence) => sentence.kind)).toEqual(["retrospective", "promise"]);
  });

  it("hands the units of a note to the task before it, the lead first", () => {
    const text =
      "2. Complete 12 km of river dredging by November.\nSupporting units: Finance Bureau; lead unit: Water and Soil Bureau";
    expect(rows(text)[0]?.organisations).toEqual(["Water and Soil Bureau", "Finance Bureau"]);
  });

  it("keeps a comparison with its reference", () => {
    const [row] = rows("Household income should grow faster than the national average.");
    expect([row?.kind, row?.comparator, row?.reference]).toEqual(["relative", ">", "the national average"]);
  });
});

describe("what an English sentence leaves unsaid", () => {
  it("takes the date that opens the sentence for each of its statements", () => {
    const text =
      "By 2026, the district will open 12 day-care centres, and the library service will set up a branch in Ash Lane.";
    expect(rows(text).map((row) => [row.kind, row.value, row.deadline])).toEqual([
      ["quantity", 12, "2026-12-31"],
      ["milestone", null, "2026-12-31"],
    ]);
  });

  it("counts twice what there is, unless it says how many that makes", () => {
    const [doubled] = rows("The service will double the number of its branches by 2026.");
    expect([doubled?.value, doubled?.unit, doubled?.object]).toEqual([2, "times", "number of its branches"]);
    expect(rows("We will double the number of branches to 18.").map((row) => row.value)).toEqual([18]);
  });

  it("counts on where the noun was told before", () => {
    const text = "We will plan four ferry piers. Two will open in May. We will then add 6 more.";
    expect(rows(text).map((row) => [row.value, row.unit])).toEqual([
      [4, "piers"],
      [2, ""],
      [6, ""],
    ]);
  });

  it("takes a time that is to be shortened for a target, and no other time", () => {
    expect(
      rows("Cut waiting at the service hall to less than 15 minutes; courses will last 15 minutes.").map(
        brief,
      ),
    ).toEqual([["<", 15, "minutes", "2024-12-31"]]);
  });

  it("works towards the last year of a plan's period", () => {
    const text = "Action Plan for Quiet Streets (2024-2026)\nWe will plant 900 lime trees.";
    expect(rows(text).map((row) => row.deadline)).toEqual(["2026-12-31"]);
  });

  it("leaves a date to the clause that it closes", () => {
    const text =
      "We will plant 900 lime trees, support 40 workshops, and strive to have the Longtan Industrial Park completed by the end of June.";
    expect(rows(text).map((row) => [row.kind, row.value, row.deadline])).toEqual([
      ["quantity", 900, "2024-12-31"],
      ["quantity", 40, "2024-12-31"],
      ["milestone", null, "2024-06-30"],
    ]);
  });

  it("gives a date that closes a list of numbers to all of them", () => {
    expect(
      rows("Upgrade 30 km of roads and repair 4 bridges by November.").map((row) => row.deadline),
    ).toEqual(["2024-11-30", "2024-11-30"]);
  });

  it("reads money that stands right behind its sign, and years counted from the plan's", () => {
    expect(rows("The county will invest a total of RMB1.8 billion in its ports.").map(brief)).toEqual([
      ["=", 1_800_000_000, "CNY", "2024-12-31"],
    ]);
    expect(rows("Within three years, all villages will have drinking water.")[0]?.deadline).toBe(
      "2026-12-31",
    );
  });

  it("does not promise what is being done", () => {
    expect(rows("Key tasks\nThree nurseries are being prepared in the old barracks.")).toEqual([]);
  });
});

describe("a task table in English", () => {
  const table = [
    "Implementation Plan 2024",
    "| Task | Target | Lead unit | Supporting units | Deadline |",
    "| --- | --- | --- | --- | --- |",
    "| Old Mill bridge | Bridge reopened | Transport Bureau | Police | 30 June 2024 |",
    "| Nurseries | Build at least 8 nurseries | Education Bureau | Finance Bureau | by September 2024 |",
    "| Street lights | 2,300 | Works Bureau | | Q3 2024 |",
  ].join("\n");

  it("gives each row its target, its date and its bodies", () => {
    const found = rows(table).map((row) => [
      row.kind,
      row.comparator,
      row.value,
      row.deadline,
      row.organisations,
    ]);
    expect(found).toEqual([
      ["milestone", "by", null, "2024-06-30", ["Transport Bureau", "Police"]],
      ["quantity", ">=", 8, "2024-09-30", ["Education Bureau", "Finance Bureau"]],
      ["quantity", "=", 2300, "2024-09-30", ["Works Bureau"]],
    ]);
  });

  it("accounts for every row", () => {
    expect(read(table).sentences.map(({ kind }) => kind)).toEqual([
      "structure",
      "structure",
      "structure",
      "promise",
      "promise",
      "promise",
    ]);
  });
});

describe("lists and numbers of an English plan", () => {
  it("takes what is listed below a sentence that looks ahead", () => {
    const text =
      "We will invest:\n- $4.2 million for drain renewal\n- $350,000 to refit the Elm Street hall over the next 2 years\nLast year was dry.";
    expect(rows(text).map(brief)).toEqual([
      ["=", 4_200_000, "$", "2024-12-31"],
      ["=", 350_000, "$", "2025-12-31"],
    ]);
  });

  it("does not take the same sum twice, nor what is there, nor what describes or numbers a thing", () => {
    const text =
      "A total of CNY 20 billion ($2.9 billion) will be invested under a three-year plan. We will open 40 5G stations, with 12 stations already in use.";
    expect(rows(text).map((row) => [row.value, row.unit])).toEqual([
      [20_000_000_000, "CNY"],
      [40, "stations"],
    ]);
  });

  it("reads the parts of a list under what opens it, and takes a unit from where one stands", () => {
    const text = [
      "The following are the main targets for the period 2026-2030:",
      "Resources:",
      "1) Farmland down from 12 million hectares in 2025 to 11 million in 2030; 2) Water use per unit of output down by 30 percent.",
    ].join("\n");
    expect(rows(text, 2026).map((row) => [row.value, row.unit])).toEqual([
      [11_000_000, "hectares"],
      [30, "%"],
    ]);
  });

  it.each([
    "Stronger Policies (72 policies)\n",
    "(41 policies)\n",
    "It is forecast that 28% of homes will be heated by then.\n",
  ])("no promise: %s", (text) => expect(rows(`Goals\n${text}`)).toEqual([]));
});

describe("feasts, habits and coverage", () => {
  it.each([
    ["The first hall is to be put into use by the Spring Festival.", "2025-01-28"],
    ["Ten charging stations will be opened before the National Day holiday.", "2025-09-30"],
    ["The Drainage Rules will be issued before the Mid-Autumn Festival.", "2025-10-05"],
  ])("a feast ends on its eve: %s", (text, deadline) => {
    expect(rows(text, 2025).map((row) => row.deadline)).toEqual([deadline]);
  });

  it("does not promise what happens every year", () => {
    expect(rows("Goals\nThe museum receives nearly 2 million visitors a year.\n", 2025)).toEqual([]);
  });

  it("tells coverage from the number that brings it about", () => {
    const text = "By 2026, Elmport will have full 5G coverage throughout the city with 20,000 base stations.";
    expect(rows(text, 2025).map((row) => [row.kind, row.value, row.deadline])).toEqual([
      ["quantity", 20_000, "2026-12-31"],
      ["milestone", null, "2026-12-31"],
    ]);
  });

  it("keeps the date of each of two numbers", () => {
    const text = "In 2025 we plan to have 40 clinics upgraded, with 12 of them handed over by June.";
    expect(rows(text, 2025).map((row) => [row.value, row.deadline])).toEqual([
      [40, "2025-12-31"],
      [12, "2025-06-30"],
    ]);
  });
});
