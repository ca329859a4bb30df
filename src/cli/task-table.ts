import { writeFile } from "node:fs/promises";
import { writeXlsx } from "../formats/xlsx/write-xlsx.ts";
import { taskTable } from "../office/task-table/task-table.ts";
import type { Plan } from "../plan/plan.ts";
import { CLI_SAYS } from "../words/cli.ts";
import { stopWith } from "./stopped.ts";
import { tell, type Terminal } from "./terminal.ts";

/** `taizhang read FILE --table OUT.xlsx`: the plan as decomposition table (任务分解表). */
export async function writeTaskTable(plan: Plan, file: string, terminal: Terminal): Promise<void> {
  const bytes = writeXlsx(taskTable({ id: "read", version: 0, setAside: [], plan }));
  try {
    await writeFile(file, bytes);
  } catch (error) {
    const { code = "?" } = error as NodeJS.ErrnoException;
    return code === "ENOENT"
      ? stopWith("no-folder", { file })
      : stopWith("cannot-write", { file, why: code });
  }
  terminal.print(tell(terminal, CLI_SAYS.saved, { file }));
}
