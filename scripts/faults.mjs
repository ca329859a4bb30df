import { ensureInstalled } from "./install.mjs";
import { runTool } from "./run.mjs";
import { tell } from "./say.mjs";

/**
 * `npm run faults`: the fault suite at length (docs/faults.md). Every fault is made so many times: 50, or what
 * TAIZHANG_FAULT_ROUNDS says. `npm test` makes each a few times.
 */
const ROUNDS = Number(process.env.TAIZHANG_FAULT_ROUNDS ?? 50);

await ensureInstalled();
tell(
  `故障测试：每种故障 ${ROUNDS} 轮（TAIZHANG_FAULT_ROUNDS 可改）`,
  `Faults: ${ROUNDS} rounds of each (set TAIZHANG_FAULT_ROUNDS for another number)`,
);
const args = ["run", "test/faults", "test/store/kill.test.ts", ...process.argv.slice(2)];
const { code } = await runTool("vitest", args, { env: { TAIZHANG_FAULT_ROUNDS: String(ROUNDS) } });
process.exitCode = code;
