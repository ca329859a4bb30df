import type { Register } from "./register.ts";
import { COMMON_FIELDS, field, stage } from "./schema.ts";

/** 车间: numbered workshops of a park. In use means accepted and worked in, so each is its own row with its own papers. */
export const WORKSHOPS: Register = {
  id: "workshops",
  zh: "园区车间",
  en: "Park workshops",
  schema: 1,
  fields: [
    field("name", "name", "车间", "Workshop", { required: true }),
    field("park", "place", "园区", "Park"),
    field("area", "number", "建筑面积", "Floor area", { unit: "平方米" }),
    field("tenant", "organisation", "使用企业", "Tenant"),
    field("plannedEnd", "day", "计划投用", "Planned in use"),
    ...COMMON_FIELDS,
  ],
  stages: [
    stage("planned", "规划", "Planned"),
    stage("started", "开工", "Started"),
    stage("topped", "封顶", "Topped out", { presupposes: ["started"] }),
    stage("equipped", "设备安装", "Equipped", { presupposes: ["started"] }),
    stage("fire", "消防验收或备案", "Fire acceptance"),
    stage("accepted", "竣工验收", "Accepted", { presupposes: ["started"], evidence: true }),
    stage("in-use", "投入使用", "In use", {
      presupposes: ["fire", "accepted"],
      evidence: true,
      proof: {
        zh: "验收文件与企业入驻、生产的现场材料",
        en: "Acceptance papers and proof of a tenant at work",
      },
    }),
    stage("dropped", "取消", "Dropped", { ended: true }),
  ],
  columns: ["name", "park", "area", "tenant", "plannedEnd"],
  due: { day: "plannedEnd", stage: "in-use" },
};
