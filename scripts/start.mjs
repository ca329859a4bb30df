import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { ROOT } from "./run.mjs";
import { giveUp, tell } from "./say.mjs";

/**
 * `npm start`: installs what is missing, builds what has changed, makes the data folder and serves on this
 * machine. Words after `--` go to `taizhang serve` (`npm start -- --port 8080 --data D:\taizhang`).
 */
tell("台账 Taizhang", "");
await ensureInstalled();
if (!(await ensureBuilt())) giveUp("构建失败，原因见上。", "The build failed; the reason stands above.");

const given = process.argv.slice(2);
const data = join(ROOT, "data");
if (!given.includes("--data")) mkdirSync(data, { recursive: true });
const args = given.includes("--data") ? given : ["--data", data, ...given];
const server = spawn(process.execPath, [join(ROOT, "dist", "cli.mjs"), "serve", ...args], {
  stdio: "inherit",
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
server.on("close", (code) => process.exit(code ?? 0));
