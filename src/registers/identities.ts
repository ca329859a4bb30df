import type { Register } from "./register.ts";
import { choice, field } from "./schema.ts";

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
    field("register", "name", "名册", "Register", { required: true }),
    field("one", "name", "事项", "Item", { required: true }),
    field("other", "name", "另一事项", "Other item", { required: true }),
    field("decision", "choice", "认定", "Decision", {
      required: true,
      choices: [choice("one", "是同一个", "They are one"), choice("two", "不是同一个", "They are two")],
    }),
    field("why", "text", "理由", "Reason", { required: true }),
  ],
  stages: [],
  columns: ["register", "one", "other", "decision", "why"],
};
