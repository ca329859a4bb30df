import type { Register } from "./register.ts";
import { COMMON_FIELDS, field, stage } from "./schema.ts";

/** 督办事项: a task without a number, from assignment to closing. Never closed by self-declaration: the check comes between. */
export const MATTERS: Register = {
  id: "matters",
  zh: "督办事项",
  en: "Supervised matters",
  schema: 1,
  fields: [
    field("name", "name", "事项", "Matter", { required: true }),
    field("basis", "name", "依据", "Basis"),
    field("asked", "text", "工作要求", "What is asked"),
    field("unit", "organisation", "责任单位", "Responsible unit"),
    field("plannedEnd", "day", "办理时限", "Due", { rule: "DC-3" }),
    ...COMMON_FIELDS,
  ],
  stages: [
    stage("assigned", "交办", "Assigned"),
    stage("signed-for", "签收", "Signed for"),
    stage("handling", "办理", "In hand"),
    stage("finished", "办结", "Finished", {
      evidence: true,
      proof: { zh: "办结材料", en: "Papers of completion" },
    }),
    stage("checked", "核查", "Checked", { presupposes: ["finished"] }),
    stage("closed", "销号", "Closed", { presupposes: ["finished", "checked"] }),
    stage("withdrawn", "撤销", "Withdrawn", { ended: true }),
  ],
  columns: ["name", "unit", "plannedEnd"],
  due: { day: "plannedEnd", stage: "finished" },
};

/** 成果登记: dated contributions to a number that no register of its own counts: each row names its commitment and its amount. */
export const OUTPUTS: Register = {
  id: "outputs",
  zh: "成果登记",
  en: "Outputs",
  schema: 1,
  fields: [
    field("name", "name", "成果", "Output", { required: true }),
    field("amount", "number", "数量(以承诺的单位计)", "Amount (in the commitment's unit)", {
      required: true,
    }),
    field("commitments", "commitments", "计入的承诺", "Counts for commitments", { required: true }),
    field("place", "place", "地点", "Place"),
    field("note", "text", "备注", "Note"),
  ],
  stages: [
    stage("planned", "计划", "Planned"),
    stage("delivered", "交付", "Delivered", {
      evidence: true,
      proof: { zh: "验收或交付材料", en: "Papers of delivery" },
    }),
    stage("dropped", "取消", "Dropped", { ended: true }),
  ],
  columns: ["name", "amount", "place"],
};
