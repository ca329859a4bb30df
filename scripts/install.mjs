import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT, runNpm } from "./run.mjs";
import { giveUp, seconds, tell } from "./say.mjs";

const LOCK = join(ROOT, "package-lock.json");
const STAMP = join(ROOT, "node_modules", ".taizhang-installed");
const HIDDEN_LOCK = join(ROOT, "node_modules", ".package-lock.json");

/** Stops with a sentence when this Node is too old to run anything here. */
export function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  giveUp(
    `需要 Node 20.19 或更新的版本，现在是 ${process.versions.node}。请到 Node 官方网站安装新版本（推荐 24）后重试。`,
    `Node 20.19 or newer is needed; this is ${process.versions.node}. Install a newer one (24 is recommended) and try again.`,
  );
}

/** What is to be installed: the lock file, for this Node's binary interface. */
const wanted = () =>
  createHash("sha256").update(readFileSync(LOCK)).update(process.versions.modules).digest("hex");

/** True when somebody ran npm by hand and every required package has the version of the lock file. */
function installedByHand() {
  if (!existsSync(HIDDEN_LOCK)) return false;
  const asked = JSON.parse(readFileSync(LOCK, "utf8")).packages;
  const there = JSON.parse(readFileSync(HIDDEN_LOCK, "utf8")).packages;
  return Object.entries(asked).every(
    ([path, { version, optional }]) => path === "" || optional === true || there[path]?.version === version,
  );
}

/** Installs the packages of the lock file when they are missing or another lock file's; otherwise does nothing. */
export async function ensureInstalled() {
  checkNode();
  const stamp = wanted();
  if (existsSync(STAMP) ? readFileSync(STAMP, "utf8") === stamp : installedByHand()) {
    writeFileSync(STAMP, stamp);
    return;
  }
  const since = performance.now();
  tell("正在安装依赖（首次约一两分钟）……", "Installing packages (a minute or two the first time) …");
  // Not `npm ci`: it refuses a lock file that was made where only one platform's prebuilt parts could be had.
  // `--no-save` keeps to the lock file's versions all the same and leaves it as it is.
  const { code } = await runNpm(["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (code !== 0) {
    giveUp(
      "依赖没有装上。请检查网络和 npm 的镜像设置，然后重新运行同一条命令。上面是 npm 自己的说明。",
      "The packages could not be installed. Check the network and npm's mirror setting, then run the same command again. npm's own words stand above.",
    );
  }
  writeFileSync(STAMP, stamp);
  tell(`依赖已装好（${seconds(since)}）。`, `Packages installed (${seconds(since)}).`);
}
