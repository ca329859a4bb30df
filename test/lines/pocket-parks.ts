import type { Line } from "../../src/lines/line.ts";

/** 口袋公园: the line that docs/add-a-line.md writes, word for word. It counts projects that name their promise, once in use. */
export const POCKET_PARKS: Line = {
  id: "pocket-parks",
  zh: "口袋公园",
  en: "Pocket parks",
  registers: ["projects"],
  measures: [
    {
      id: "parks-open",
      shape: "count-at-stage",
      register: "projects",
      stage: "in-use",
      items: "named",
      unit: "个",
      proof: 1,
      zh: "规划年度内开放、写明本承诺的公园数：以验收文件和现场照片为准",
      en: "Parks opened since the plan's year began that name the promise: by acceptance papers and a photograph",
    },
    {
      id: "parks-started",
      shape: "count-at-stage",
      register: "projects",
      stage: "start",
      items: "named",
      unit: "个",
      proof: 1,
      zh: "规划年度内开工、写明本承诺的公园数",
      en: "Parks started since the plan's year began that name the promise",
    },
  ],
  cues: [
    { words: "口袋公园", measure: "parks-open" },
    { words: "开工", measure: "parks-started", kinds: ["quantity"], weak: true, verb: true },
  ],
  rules: ["CP-2", "CP-4"],
  panels: [
    { panel: "milestones", register: "projects", until: "in-use" },
    { panel: "board", register: "projects" },
  ],
  examples: [
    {
      title: "写明承诺并开放的才算，开工的不算",
      sentence: "全年建成口袋公园2个以上。",
      year: 2025,
      writes: [
        {
          on: "2025-05-10",
          item: "east",
          stage: "in-use",
          facts: { name: "东园", commitments: "2025-01.c01" },
          attested: 3,
        },
        {
          on: "2025-06-01",
          item: "west",
          stage: "start",
          facts: { name: "西园", commitments: "2025-01.c01" },
          attested: 1,
        },
        { on: "2025-06-10", item: "road", stage: "in-use", facts: { name: "一条路" }, attested: 3 },
      ],
      on: "2026-01-10",
      expect: { reported: "1", proven: "1", word: "missed" },
    },
    {
      title: "承诺说的是开工，就按开工数",
      sentence: "全年开工口袋公园1个以上。",
      year: 2025,
      writes: [
        {
          on: "2025-06-01",
          item: "west",
          stage: "start",
          facts: { name: "西园", commitments: "2025-01.c01" },
          attested: 1,
        },
      ],
      on: "2025-09-30",
      expect: { reported: "1", proven: "1", word: "done-proven" },
    },
  ],
};
