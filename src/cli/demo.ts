import { DEMO_BOOK, DEMO_TODAY } from "../office/demo/demo-entries.ts";
import { PLANS } from "./places.ts";
import type { Terminal } from "./terminal.ts";
import { withServer } from "./server-call.ts";
import { showWall } from "./wall.ts";

/** `taizhang demo`: makes sure that the demonstration stands in the data folder, and shows its wall on its opening day. */
export async function demo(data: string, terminal: Terminal): Promise<void> {
  await withServer(data, PLANS, terminal, (call) => call("GET", "/api/books"));
  await showWall(data, { book: DEMO_BOOK, on: DEMO_TODAY }, terminal);
}
