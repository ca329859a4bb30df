import type { Register } from "./register.ts";
import { field, stage } from "./schema.ts";

/** 月报: the short return on one commitment: what happened, what stands in the way, what comes next; or nothing new. */
export const RETURNS: Register = {
  id: "returns",
  zh: "月报",
  en: "Returns",
  schema: 1,
  fields: [
    field("commitment", "commitments", "承诺", "Commitment", { required: true }),
    field("happened", "text", "进展情况", "What happened"),
    field("problem", "text", "存在问题", "Problem"),
    field("next", "text", "下一步措施", "Next step"),
    field("nothingNew", "flag", "无新情况", "Nothing new"),
  ],
  stages: [],
  columns: ["commitment", "happened", "problem", "next", "nothingNew"],
};

/** 节点: that a waypoint of a commitment has been reached. */
export const WAYPOINTS: Register = {
  id: "waypoints",
  zh: "节点",
  en: "Waypoints",
  schema: 1,
  fields: [
    field("commitment", "commitments", "承诺", "Commitment", { required: true }),
    field("waypoint", "name", "节点", "Waypoint", { required: true }),
    field("note", "text", "备注", "Note"),
  ],
  stages: [
    stage("reached", "完成", "Reached", {
      evidence: true,
      proof: { zh: "节点完成材料", en: "Papers of the step" },
    }),
  ],
  columns: ["commitment", "waypoint"],
};
