import { describe, expect, it } from "vitest";
import { derivedOf } from "../../src/registers/derived.ts";
import { implausibleIn } from "../../src/registers/plausible.ts";
import type { Register } from "../../src/registers/register.ts";
import { field } from "../../src/registers/schema.ts";

const REGISTER: Register = {
  id: "trial",
  zh: "试验",
  en: "Trial",
  schema: 1,
  fields: [
    field("name", "name", "名称", "Name"),
    field("planned", "money", "计划总投资", "Planned investment", { unit: "万元" }),
    field("paid", "money", "累计完成投资", "Invested", { unit: "万元" }),
    field("signedOn", "day", "签约日", "Signed on"),
    field("startedOn", "day", "开工日", "Started on"),
    field("outputBefore", "money", "改造前产值", "Output before", { unit: "万元" }),
    field("staffBefore", "number", "改造前人数", "Staff before", { unit: "人" }),
    field("outputAfter", "money", "改造后产值", "Output after", { unit: "万元" }),
    field("staffAfter", "number", "改造后人数", "Staff after", { unit: "人" }),
    field("coal", "number", "替煤", "Coal replaced", { unit: "吨标煤" }),
    field("co2", "number", "减碳", "CO2 avoided", { unit: "吨" }),
  ],
  stages: [],
  columns: ["name"],
  checks: [
    { kind: "not-above", field: "paid", bound: "planned" },
    { kind: "not-before", field: "startedOn", after: "signedOn" },
    {
      kind: "between",
      field: "co2",
      over: "coal",
      atLeast: "2.2",
      atMost: "2.9",
      why: {
        zh: "每吨标煤约排放 2.2 至 2.9 吨二氧化碳",
        en: "a tonne of coal equivalent gives some 2.2 to 2.9 tonnes of CO2",
      },
    },
  ],
  derived: [
    {
      id: "before",
      unit: "万元/人",
      zh: "改造前劳动生产率",
      en: "Productivity before",
      formula: { kind: "quotient", field: "outputBefore", over: "staffBefore" },
    },
    {
      id: "after",
      unit: "万元/人",
      zh: "改造后劳动生产率",
      en: "Productivity after",
      formula: { kind: "quotient", field: "outputAfter", over: "staffAfter" },
    },
    {
      id: "gain",
      unit: "%",
      zh: "劳动生产率提高",
      en: "Productivity gained",
      formula: { kind: "change", before: "before", after: "after" },
    },
  ],
};

describe("what is hardly so is told, and refuses nothing", () => {
  it("paid more than planned; started before signed; a figure that nobody has seen", () => {
    const told = {
      planned: "1000",
      paid: "1000.01",
      signedOn: "2025-03-02",
      startedOn: "2025-03-01",
      coal: "11000",
      co2: "154000",
    };
    expect(implausibleIn(REGISTER, told).map(({ field, check, zh }) => [field, check, zh])).toEqual([
      ["paid", "not-above", "「累计完成投资」1000.01 大于「计划总投资」1000，请核对（可照常保存）"],
      ["startedOn", "not-before", "「开工日」2025-03-01 早于「签约日」2025-03-02，请核对（可照常保存）"],
      [
        "co2",
        "between",
        "「减碳」不在通常范围（2.2 至 2.9）内：每吨标煤约排放 2.2 至 2.9 吨二氧化碳。请核对（可照常保存）",
      ],
    ]);
  });

  it("bounds belong to what is plausible; nothing is said of what is not filled or cannot be read", () => {
    expect(
      implausibleIn(REGISTER, {
        planned: "1000",
        paid: "1000",
        signedOn: "2025-03-01",
        startedOn: "2025-03-01",
      }),
    ).toEqual([]);
    expect(implausibleIn(REGISTER, { coal: "100", co2: "220" })).toEqual([]);
    expect(implausibleIn(REGISTER, { paid: "1000" })).toEqual([]);
    expect(implausibleIn(REGISTER, { planned: "约1000", paid: "2000", coal: "0", co2: "1" })).toEqual([]);
  });
});

describe("what is worked out is never typed", () => {
  it("quotients, and the change between two of them, rounded at the end only", () => {
    const told = { outputBefore: "1000", staffBefore: "30", outputAfter: "1200", staffAfter: "28" };
    expect(derivedOf(REGISTER, told).map(({ value }) => value)).toEqual(["33.3333", "42.8571", "28.5714"]);
  });

  it("what is missing or nought below the line leaves it unsaid, not zero", () => {
    expect(
      derivedOf(REGISTER, { outputBefore: "1000", staffBefore: "0", outputAfter: "5" }).map(
        ({ value }) => value,
      ),
    ).toEqual([null, null, null]);
  });
});
