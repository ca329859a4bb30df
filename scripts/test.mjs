import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { ROOT, runTool } from "./run.mjs";
import { giveUp, seconds, tell } from "./say.mjs";

/**
 * `npm test`: everything that this machine can check, in one order; `npm test -- --only types,lint` runs some.
 * The closing line is `N passed, N failed, N skipped`, then what was skipped and how to have it run. With
 * CI=true every skip but that of the outside corpus counts as a failure of the run.
 */
const REPORTS = join(ROOT, ".cache", "test");

/** Why a test was skipped, as its title tells, and what has to be there to run it. */
const REASONS = [
  {
    about: /TAIZHANG_CORPUS/,
    zh: "外部语料",
    en: "outside corpus",
    command: "TAIZHANG_CORPUS=/path/to/corpus npm test",
    allowed: true,
  },
  {
    about: /chromium/i,
    zh: "浏览器",
    en: "browser",
    command: "sudo apt-get install chromium fonts-noto-cjk",
    allowed: false,
  },
  {
    about: /golang-go/,
    zh: "Go 的校验程序",
    en: "Go's own verifier",
    command: "sudo apt-get install golang-go golang-golang-x-mod-dev",
    allowed: false,
  },
  {
    about: /node:sqlite/,
    zh: "Node 自带的 SQLite",
    en: "Node's own SQLite",
    command: "npx --yes node@24 scripts/test.mjs",
    allowed: false,
  },
  {
    about: /better-sqlite3/,
    zh: "better-sqlite3",
    en: "better-sqlite3",
    command: "npm install --no-save --include=optional",
    allowed: false,
  },
  {
    about: /PostgreSQL server/,
    zh: "PostgreSQL 服务",
    en: "PostgreSQL server",
    command: "sudo apt-get install postgresql",
    allowed: false,
  },
  { about: /(?:)/, zh: "其他", en: "other", command: "", allowed: false },
];

const checked = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [] });

async function tool(packageName, args) {
  return checked((await runTool(packageName, args)).code);
}

/** Runs vitest and counts from its own report; a run that died without a report is one failure. */
async function vitest(name, args) {
  const report = join(REPORTS, `${name}.json`);
  rmSync(report, { force: true });
  const { code } = await runTool("vitest", [
    "run",
    ...args,
    "--reporter=dot",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ]);
  return counted(report, code);
}

function counted(report, code) {
  let found;
  try {
    found = JSON.parse(readFileSync(report, "utf8"));
  } catch {
    return checked(code === 0 ? 1 : code);
  }
  const tests = found.testResults.flatMap((file) => file.assertionResults);
  const passed = tests.filter((test) => test.status === "passed").length;
  const failures = tests.filter((test) => test.status === "failed").length;
  // A file that cannot be loaded has no tests of its own, yet it has failed.
  const broken = found.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  const failed = failures + broken.length;
  const skipped = tests
    .filter((test) => !["passed", "failed"].includes(test.status))
    .map((test) => [...test.ancestorTitles, test.title].join(" › "));
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed, skipped };
}

const STEPS = {
  types: { zh: "类型", en: "types", run: () => tool("typescript", ["--noEmit"]) },
  format: { zh: "格式", en: "format", run: () => tool("@biomejs/biome", ["format", "--max-diagnostics=20"]) },
  lint: {
    zh: "静态检查",
    en: "lint",
    run: () => tool("oxlint", ["--type-aware", "--deny-warnings", "src", "test", "bench", "scripts"]),
  },
  tests: {
    zh: "单元、性质、整洁、存储契约",
    en: "unit, property, tidy, store contract",
    run: () => vitest("tests", ["--exclude", "test/e2e/**"]),
  },
  build: { zh: "构建", en: "build", run: async () => checked((await ensureBuilt()) ? 0 : 1) },
  e2e: {
    zh: "端到端",
    en: "end to end",
    run: () => vitest("e2e", ["test/e2e", "--passWithNoTests", "--no-file-parallelism"]),
  },
};

function chosenSteps() {
  const at = process.argv.indexOf("--only");
  const names = at < 0 ? Object.keys(STEPS) : (process.argv[at + 1] ?? "").split(",");
  const unknown = names.filter((name) => STEPS[name] === undefined);
  if (unknown.length === 0) return names;
  return giveUp(
    `没有这些步骤：${unknown.join("、")}。可选：${Object.keys(STEPS).join("、")}。`,
    `No such step: ${unknown.join(", ")}. There are: ${Object.keys(STEPS).join(", ")}.`,
  );
}

function listSkipped(skipped) {
  const rest = [...skipped];
  let forbidden = 0;
  for (const reason of REASONS) {
    const titles = rest.filter((title) => reason.about.test(title));
    if (titles.length === 0) continue;
    for (const title of titles) rest.splice(rest.indexOf(title), 1);
    if (!reason.allowed) forbidden += titles.length;
    console.log(`\n跳过 ${titles.length} 项：${reason.zh}  Skipped ${titles.length}: ${reason.en}`);
    for (const title of titles) console.log(`  - ${title}`);
    if (reason.command !== "") console.log(`  → ${reason.command}`);
  }
  return forbidden;
}

await ensureInstalled();
mkdirSync(REPORTS, { recursive: true });
const begun = performance.now();
const total = { passed: 0, failed: 0, skipped: [] };
const lines = [];
for (const name of chosenSteps()) {
  const { zh, en, run } = STEPS[name];
  const since = performance.now();
  tell(`\n── ${zh}`, en);
  const { passed, failed, skipped } = await run();
  total.passed += passed;
  total.failed += failed;
  total.skipped.push(...skipped);
  lines.push(
    `${failed === 0 ? "✓" : "✗"} ${zh} ${en}: ${passed} passed, ${failed} failed, ${skipped.length} skipped (${seconds(since)})`,
  );
}
tell(`\n── 小结（${seconds(begun)}）`, `summary (${seconds(begun)})`);
for (const line of lines) console.log(line);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped.length} skipped`);
const forbidden = listSkipped(total.skipped);
const strict = process.env.CI === "true" && forbidden > 0;
if (strict)
  tell(`\n✗ CI 中不允许跳过这 ${forbidden} 项。`, `These ${forbidden} skips are not allowed in CI.`);
process.exitCode = total.failed > 0 || strict ? 1 : 0;
