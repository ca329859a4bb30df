import type { Register } from "./register.ts";
import { choice, COMMON_FIELDS, field, stage } from "./schema.ts";

/** 储能: power stations that store energy, from filing to market registration. */
export const STORAGE: Register = {
  id: "storage",
  zh: "储能电站",
  en: "Energy storage",
  schema: 1,
  fields: [
    field("name", "name", "电站名称", "Station", { required: true }),
    field("code", "code", "项目代码", "Project code", { form: "project-code" }),
    field("owner", "organisation", "建设单位", "Owner"),
    field("technology", "choice", "技术", "Technology", {
      choices: [
        choice("electrochemical", "电化学", "Electrochemical"),
        choice("compressed-air", "压缩空气", "Compressed air"),
        choice("other", "其他", "Other"),
      ],
    }),
    field("power", "number", "额定功率", "Rated power", { unit: "千瓦" }),
    field("energy", "number", "额定容量", "Rated energy", { unit: "千瓦时", rule: "ST-1" }),
    field("charged", "number", "充电量", "Energy charged", { unit: "千瓦时" }),
    field("discharged", "number", "放电量", "Energy discharged", { unit: "千瓦时" }),
    field("plannedEnd", "day", "计划并网", "Planned connection"),
    ...COMMON_FIELDS,
  ],
  stages: [
    stage("filed", "备案", "Filed"),
    stage("sited", "选址", "Sited"),
    stage("grid-approval", "接入系统批复", "Grid access approved"),
    stage("permit", "施工许可", "Permit"),
    stage("start", "开工", "Started", { presupposes: ["filed", "permit"], evidence: true }),
    stage("back-fed", "倒送电", "Back-fed", { presupposes: ["grid-approval", "start"] }),
    stage("connected", "并网", "Connected to the grid", {
      presupposes: ["back-fed"],
      evidence: true,
      proof: { zh: "电网企业并网文件", en: "Grid company's connection paper" },
    }),
    stage("tested", "性能试验", "Performance tested", { presupposes: ["connected"] }),
    stage("commercial", "商业运行", "Commercial operation", { presupposes: ["connected"] }),
    stage("market", "市场注册", "Registered in the market", { presupposes: ["commercial"] }),
    stage("dropped", "终止", "Dropped", { ended: true }),
  ],
  columns: ["name", "owner", "technology", "power", "energy", "plannedEnd"],
  due: { day: "plannedEnd", stage: "connected" },
};
