import type { Register } from "./register.ts";
import { field, stage } from "./schema.ts";

/** 缺损: what the store has lost against its checkpoints, and who accepted that with which reason. */
export const LOSSES: Register = {
  id: "losses",
  zh: "缺损",
  en: "Accepted losses",
  schema: 1,
  fields: [
    field("name", "name", "缺损内容", "What was lost", { required: true }),
    field("why", "text", "接受的原因", "Why it is accepted", { required: true }),
    field("from", "number", "起始条目", "First entry"),
    field("to", "number", "末条目", "Last entry"),
    field("notedFrom", "name", "最早记下的时间", "First noted"),
    field("notedTo", "name", "最后记下的时间", "Last noted"),
  ],
  stages: [stage("accepted", "接受", "Accepted")],
  columns: ["name", "from", "to"],
};
