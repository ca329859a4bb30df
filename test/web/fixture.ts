import type { Commitment, Draft, Doubt, EntryLine, ItemRow, Register } from "../../src/web/wire.ts";

/** A promise made for the test; its words are ours. */
export const promise = (part: Partial<Commitment> & Pick<Commitment, "id">): Commitment => ({
  programme: "p1",
  point: "p1.1",
  line: "general",
  measureId: null,
  words: "年底前建成三座水站",
  quote: { start: 0, end: 9, source: { kind: "raw", start: 0, end: 9 } },
  kind: "quantity",
  force: "plain",
  action: "建成",
  object: "水站",
  measure: "",
  target: { measure: "水站数", comparator: "=", value: "3", unit: "座" },
  reference: null,
  deadline: { on: "2031-12-31", bound: "by", basis: "clause", words: "年底前" },
  organisations: [],
  places: [],
  doubts: [],
  owner: { leaderPost: null, units: [] },
  waypoints: [],
  optional: false,
  ...part,
});

/** A doubt with two readings of one deadline. */
export const monthDoubt: Doubt = {
  id: "d1",
  code: "before-or-during-month",
  span: { start: 0, end: 3, source: { kind: "none" } },
  senses: [
    {
      id: "before",
      zh: "三月开始以前",
      en: "before March",
      deadline: { on: "2031-02-28", bound: "before", basis: "clause", words: "3月前" },
    },
    {
      id: "within",
      zh: "三月底以前",
      en: "by the end of March",
      deadline: { on: "2031-03-31", bound: "by", basis: "clause", words: "3月前" },
    },
  ],
  preferred: "before",
  chosen: null,
};

/** A draft over a text with these promises. */
export const draftOver = (
  text: string,
  commitments: readonly Commitment[],
  sentences: Draft["sentences"] = [],
): Draft => ({
  id: "d-test",
  version: 1,
  accepted: [],
  setAside: [],
  sentences,
  plan: {
    id: "2031-01",
    title: "测试用的安排",
    place: "某区",
    year: 2031,
    publishedOn: null,
    statement: { title: "", text, repairs: [], sha256: "0".repeat(64), mediaType: "text/plain", origin: "" },
    programmes: [],
    shortfalls: [],
    commitments,
  },
});

/** A register of wells with two amounts and three stages. */
export const WELLS: Register = {
  id: "wells",
  zh: "水井",
  en: "Wells",
  schema: 1,
  fields: [
    { id: "name", zh: "井名", en: "Well", kind: "name", required: true },
    { id: "cost", zh: "投资", en: "Cost", kind: "money", unit: "万元" },
    { id: "deep", zh: "深井", en: "Deep", kind: "flag" },
    { id: "note", zh: "备注", en: "Note", kind: "text" },
  ],
  stages: [
    { id: "planned", zh: "计划", en: "Planned" },
    { id: "dug", zh: "成井", en: "Dug", evidence: true, done: true },
    { id: "dropped", zh: "取消", en: "Dropped", ended: true },
  ],
  columns: ["name", "cost"],
};

/** A row of that register. */
export const well = (id: string, part: Partial<ItemRow> = {}): ItemRow => ({
  register: "wells",
  id,
  head: 1,
  stage: "planned",
  stageOn: "2031-01-05",
  attested: 0,
  facts: { name: `${id}号井`, cost: "10" },
  marks: [],
  ...part,
});

/** An entry that wrote an item for a unit. */
export const entry = (part: Partial<EntryLine>): EntryLine => ({
  seq: 7,
  act: "write",
  recordedAt: "2031-02-01T02:00:00.000Z",
  effectiveOn: "2031-01-31",
  by: "a1",
  unit: "水务局",
  register: "wells",
  item: "w1",
  stage: "dug",
  facts: {},
  evidence: [],
  struckBy: null,
  erased: [],
  erasable: [],
  note: null,
  attests: null,
  level: null,
  finding: null,
  ...part,
});
