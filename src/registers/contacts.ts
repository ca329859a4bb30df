import type { Register } from "./register.ts";
import { choice, COMMON_FIELDS, field, stage } from "./schema.ts";

/** 接洽与拜访: every call, visit and meeting with an investor; what was said and who does what next. */
export const CONTACTS: Register = {
  id: "contacts",
  zh: "接洽与拜访",
  en: "Contacts and visits",
  schema: 1,
  fields: [
    field("subject", "name", "事由", "About", { required: true }),
    field("case", "item", "招商事项", "Investment case", { of: "funnel", required: true }),
    field("day", "day", "日期", "Day", { required: true }),
    field("kind", "choice", "方式", "Kind", {
      required: true,
      choices: [
        choice("call", "电话", "Call"),
        choice("visit-out", "外出拜访", "Visit made"),
        choice("visit-in", "来访接待", "Visit received"),
        choice("meeting", "会谈", "Meeting"),
      ],
    }),
    field("who", "person", "我方人员", "Who spoke for us"),
    field("met", "person", "对方人员", "Whom we met"),
    field("outcome", "text", "结果", "Outcome"),
    field("next", "text", "下一步", "Next step"),
    field("nextOn", "day", "下一步日期", "Next step by"),
    ...COMMON_FIELDS,
  ],
  stages: [stage("held", "已接洽", "Held")],
  columns: ["subject", "case", "day", "kind", "nextOn"],
  checks: [{ kind: "not-before", field: "nextOn", after: "day" }],
};
