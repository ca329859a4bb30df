import type { Line } from "./line.ts";

/** 其他事项: every commitment that no line claims; its measures also serve lines that have none of their own for a sentence. */
export const GENERAL: Line = {
  id: "general",
  zh: "其他事项",
  en: "Other matters",
  registers: ["matters", "outputs", "statistics"],
  measures: [
    {
      id: "matter-finished",
      shape: "count-at-stage",
      register: "matters",
      stage: "finished",
      unit: "件",
      proof: 1,
      items: "named",
      since: "ever",
      outlook: "milestones",
      zh: "写明本承诺的督办事项是否办结：自报不算销号，须经核查",
      en: "Whether the supervised matter that names this commitment is finished; a self-declaration closes nothing",
    },
    {
      id: "amount-delivered",
      shape: "sum",
      register: "outputs",
      field: "amount",
      stage: "delivered",
      unit: "",
      proof: 1,
      items: "named",
      zh: "写明本承诺、已交付的成果数量合计，逐笔登记",
      en: "What was delivered for this commitment, row by row",
    },
    {
      id: "published-figure",
      shape: "latest-figure",
      register: "statistics",
      field: "figure",
      unit: "",
      proof: 1,
      zh: "统计部门公布的最新数据：只导入，不由被考核单位填报",
      en: "The latest published figure: imported, never filed by the unit it judges",
    },
  ],
  cues: [],
  rules: ["DC-1", "DC-2", "DC-3", "DC-4", "DC-5", "DC-6", "DC-7", "DC-8", "DC-9"],
  panels: [
    { panel: "board", register: "matters" },
    { panel: "board", register: "outputs" },
    { panel: "figures", register: "statistics" },
  ],
  examples: [
    {
      title: "逐笔登记的数量合计,核验过的才算实",
      sentence: "全年新建口袋公园3个。",
      year: 2025,
      writes: [
        {
          on: "2025-04-01",
          item: "a",
          stage: "delivered",
          facts: { name: "东门", amount: "1", commitments: "2025-01.c01" },
          attested: 3,
        },
        {
          on: "2025-06-01",
          item: "b",
          stage: "delivered",
          facts: { name: "西门等", amount: "2", commitments: "2025-01.c01" },
        },
      ],
      on: "2025-07-01",
      expect: { reported: "3", proven: "1", word: "done-unproven" },
    },
    {
      title: "没有公布的数据,不猜",
      sentence: "地区生产总值增长5.5%以上。",
      year: 2025,
      writes: [
        {
          on: "2025-07-20",
          item: "r",
          register: "returns",
          facts: { commitment: "2025-01.c01", nothingNew: true },
        },
      ],
      on: "2025-08-31",
      expect: { reported: "0", proven: "0", word: "not-assessable" },
    },
  ],
};
