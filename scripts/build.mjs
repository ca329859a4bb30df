import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureInstalled } from "./install.mjs";
import { packReader } from "./pack-reader.mjs";
import { ROOT, runTool } from "./run.mjs";
import { giveUp, seconds, tell } from "./say.mjs";

const STAMP = join(ROOT, "dist", ".built-from");
const BUILT = [
  "dist/cli.mjs",
  "dist/sheets.cjs",
  "dist/reader.mjs",
  "dist/reader-package/package.json",
  "dist/web/index.html",
];
const INPUTS = ["package.json", "package-lock.json", "tsconfig.json", "tsdown.config.ts", "vite.config.ts"];

/** Every file that a build depends on, in a fixed order. */
function* sources(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else yield path;
  }
}

function sourceHash() {
  const hash = createHash("sha256");
  const files = [...INPUTS.map((name) => join(ROOT, name)).filter(existsSync), ...sources(join(ROOT, "src"))];
  for (const file of files) hash.update(file.slice(ROOT.length)).update("\0").update(readFileSync(file));
  return hash.digest("hex");
}

async function step(zh, en, packageName, args) {
  const since = performance.now();
  const { code, words } = await runTool(packageName, args, { quiet: true });
  if (code !== 0) {
    console.error(words);
    return false;
  }
  tell(`  ✓ ${zh}（${seconds(since)}）`, `${en} (${seconds(since)})`);
  return true;
}

/** Builds the command line, the reader package and the workbench, unless they were built from these very sources. */
export async function ensureBuilt() {
  const hash = sourceHash();
  const fresh = existsSync(STAMP) && readFileSync(STAMP, "utf8") === hash;
  if (fresh && BUILT.every((file) => existsSync(join(ROOT, file)))) return true;
  tell("正在构建……", "Building …");
  // Parts of an earlier build have other names; left behind they would only gather.
  rmSync(join(ROOT, "dist"), { recursive: true, force: true });
  const built =
    (await step("程序", "program", "tsdown", ["--config", "tsdown.config.ts"])) &&
    (await step("工作台", "workbench", "vite", ["build", "--logLevel", "warn"]));
  if (built) {
    packReader();
    writeFileSync(STAMP, hash);
  }
  return built;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await ensureInstalled();
  if (!(await ensureBuilt())) {
    giveUp("构建失败，原因见上。", "The build failed; the reason stands above.");
  }
  tell("已构建到 dist/。", "Built into dist/.");
}
