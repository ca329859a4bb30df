import type { Register } from "./register.ts";
import { choice, field, stage } from "./schema.ts";

/** 设置: working days, lamp rules, local gates and model assumptions: whatever changes an answer is in the book. */
export const SETTINGS: Register = {
  id: "settings",
  zh: "设置",
  en: "Settings",
  schema: 1,
  fields: [
    field("name", "name", "名称", "Name", { required: true }),
    field("kind", "choice", "类别", "Kind", {
      required: true,
      choices: [
        choice("working-day", "工作日", "Working day"),
        choice("lamp-rule", "本地亮灯规则", "Local lamp rule"),
        choice("gate", "本地认定标准", "Local gate"),
        choice("assumption", "模型假设", "Model assumption"),
        choice("threshold", "提醒期限", "Reminder after"),
      ],
    }),
    field("value", "name", "取值", "Value", { required: true }),
    field("from", "day", "生效日", "From"),
    field("to", "day", "失效日", "To"),
    field("note", "text", "说明", "Note"),
  ],
  stages: [],
  columns: ["name", "kind", "value", "from", "to"],
};

/** 岗位: which person holds which post, by dates; duties belong to the post, so that a successor inherits them. */
export const POSTS: Register = {
  id: "posts",
  zh: "岗位",
  en: "Posts",
  schema: 1,
  fields: [
    field("post", "name", "岗位", "Post", { required: true }),
    field("unit", "organisation", "单位", "Unit"),
    field("person", "person", "任职人", "Holder"),
    field("from", "day", "任职日", "From"),
    field("to", "day", "离任日", "To"),
  ],
  stages: [stage("held", "在任", "Held"), stage("vacant", "空缺", "Vacant")],
  columns: ["post", "unit", "person", "from", "to"],
};

/** 人工定灯: a light set by a person against the computed one, with reason and expiry; both stay visible. */
export const OVERRIDES: Register = {
  id: "overrides",
  zh: "人工定灯",
  en: "Overrides",
  schema: 1,
  fields: [
    field("commitment", "commitments", "承诺", "Commitment", { required: true }),
    field("light", "choice", "定为", "Set to", {
      required: true,
      choices: [choice("green", "绿", "Green"), choice("amber", "黄", "Amber"), choice("red", "红", "Red")],
    }),
    field("why", "text", "理由", "Reason", { required: true }),
    field("expires", "day", "到期日", "Expires", { required: true }),
    field("document", "name", "依据文件（名称和文号）", "Document (title and number)"),
  ],
  stages: [],
  columns: ["commitment", "light", "why", "expires"],
};
