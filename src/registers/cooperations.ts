import type { Register } from "./register.ts";
import { choice, COMMON_FIELDS, field, stage } from "./schema.ts";

/** 合作: agreements with firms, institutes and brokers, from first contact to a result; any line may have them. */
export const COOPERATIONS: Register = {
  id: "cooperations",
  zh: "合作",
  en: "Cooperations",
  schema: 1,
  fields: [
    field("name", "name", "合作事项", "Cooperation", { required: true }),
    field("partner", "organisation", "合作方", "Partner", { required: true }),
    field("kind", "choice", "类别", "Kind", {
      choices: [
        choice("geothermal", "地热", "Geothermal"),
        choice("broker", "证券机构", "Securities firm"),
        choice("institute", "科研院所", "Research institute"),
        choice("other", "其他", "Other"),
      ],
    }),
    field("unit", "organisation", "本方单位", "Own unit"),
    field("plannedEnd", "day", "计划签约", "Planned signature"),
    field("from", "day", "协议起始日", "Term from"),
    field("to", "day", "协议终止日", "Term to"),
    field("result", "text", "合作成果", "What came of it"),
    ...COMMON_FIELDS,
  ],
  stages: [
    stage("contact", "接洽", "Contact"),
    stage("intent", "意向", "Intent"),
    stage("signed", "签约", "Signed", { evidence: true, proof: { zh: "协议文本", en: "Signed agreement" } }),
    stage("running", "履行", "Running", { presupposes: ["signed"] }),
    stage("result", "见效", "Result", {
      presupposes: ["signed"],
      proof: {
        zh: "成果的文件、合同、数据或实物（签约本身不是成果）",
        en: "Paper, contract, figures or a thing that came of it (the signature is no result)",
      },
    }),
    stage("ended", "终止", "Ended", { ended: true }),
  ],
  columns: ["name", "partner", "kind", "unit", "from", "to"],
  due: { day: "plannedEnd", stage: "signed" },
  checks: [{ kind: "not-before", field: "to", after: "from" }],
};
