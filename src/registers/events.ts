import type { Register } from "./register.ts";
import { choice, COMMON_FIELDS, field, stage } from "./schema.ts";

/** 活动: forums, summits and fairs. The level is the organiser's by the approving document, not by the banner. */
export const EVENTS: Register = {
  id: "events",
  zh: "活动",
  en: "Events",
  schema: 1,
  fields: [
    field("name", "name", "活动名称", "Event", { required: true }),
    field("level", "choice", "级别(以批准文件为准)", "Level (by the approving document)", {
      choices: [
        choice("national", "国家级", "National"),
        choice("provincial", "省级", "Provincial"),
        choice("city", "市级", "City"),
        choice("county", "县区级", "County"),
      ],
    }),
    field("role", "choice", "承担角色", "Role", {
      choices: [
        choice("host", "主办", "Host"),
        choice("organiser", "承办", "Organiser"),
        choice("joint", "合办", "Joint host"),
        choice("taking-part", "参加", "Taking part"),
      ],
    }),
    field("host", "organisation", "主办单位", "Hosted by"),
    field("place", "place", "地点", "Place"),
    field("plannedEnd", "day", "计划举办日", "Planned for"),
    field("document", "name", "批准文件", "Approving document"),
    ...COMMON_FIELDS,
  ],
  stages: [
    stage("idea", "谋划", "Idea"),
    stage("applied", "申报", "Applied"),
    stage("approved", "批复", "Approved", {
      evidence: true,
      proof: { zh: "批准文件", en: "Approving document" },
    }),
    stage("scheduled", "定期", "Date fixed"),
    stage("held", "举办", "Held", {
      presupposes: ["approved"],
      evidence: true,
      proof: { zh: "批准文件与会议材料", en: "Approving document and the event's papers" },
    }),
    stage("cancelled", "取消", "Cancelled", { ended: true }),
  ],
  columns: ["name", "level", "role", "host", "plannedEnd"],
  due: { day: "plannedEnd", stage: "held" },
};
