import { ENTERPRISES } from "./enterprises.ts";
import { COOPERATIONS } from "./cooperations.ts";
import { EVENTS } from "./events.ts";
import { FUND } from "./fund.ts";
import { FUNNEL } from "./funnel.ts";
import { HEATING } from "./heating.ts";
import { MATTERS, OUTPUTS } from "./matters.ts";
import { NEEDS, OFFERS } from "./needs.ts";
import { PROJECTS } from "./projects.ts";
import type { Register } from "./register.ts";
import { choice, field } from "./schema.ts";
import { STORAGE } from "./storage.ts";
import { UPGRADES } from "./upgrades.ts";
import { WORKSHOPS } from "./workshops.ts";

/** Registers whose items are firms, projects and the like: only of these can two be one. */
const OF_THINGS: readonly Register[] = [
  FUNNEL,
  FUND,
  PROJECTS,
  UPGRADES,
  ENTERPRISES,
  WORKSHOPS,
  STORAGE,
  HEATING,
  NEEDS,
  OFFERS,
  EVENTS,
  COOPERATIONS,
  MATTERS,
  OUTPUTS,
];

/**
 * 同一认定: what a person has decided of two items that look like one. Two that are one count once, whoever brought
 * them and in whatever year; two that are two are not asked about again. The later decision on a pair holds.
 */
export const IDENTITIES: Register = {
  id: "identities",
  zh: "同一认定",
  en: "Decisions on doubles",
  schema: 1,
  fields: [
    field("register", "choice", "名册", "Register", {
      required: true,
      choices: OF_THINGS.map(({ id, zh, en }) => choice(id, zh, en)),
    }),
    field("one", "item", "事项", "Item", { required: true, ofField: "register" }),
    field("other", "item", "另一事项", "Other item", { required: true, ofField: "register" }),
    field("decision", "choice", "认定", "Decision", {
      required: true,
      choices: [choice("one", "是同一个", "They are one"), choice("two", "不是同一个", "They are two")],
    }),
    field("why", "text", "理由", "Reason", { required: true }),
  ],
  stages: [],
  // An item is called by the first words among its columns, and the reason is all the words that a decision has.
  columns: ["why", "register", "one", "other", "decision"],
};
