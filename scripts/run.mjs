import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

/** The folder of the repository. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));

const require = createRequire(import.meta.url);

/**
 * Runs a program and resolves to its exit code. It shares this terminal, but never waits for input;
 * with `quiet` its words are kept and handed back, to be shown only when it fails.
 */
export function run(command, args, { env = {}, quiet = false, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"],
      shell,
    });
    const words = [];
    child.stdout?.on("data", (chunk) => words.push(chunk));
    child.stderr?.on("data", (chunk) => words.push(chunk));
    child.on("error", (error) => resolve({ code: 127, words: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 1, words: Buffer.concat(words).toString("utf8") }));
  });
}

/** Runs an installed tool by the name of its package with this same Node, so that no shell is involved. */
export function runTool(packageName, args, options) {
  return run(process.execPath, [toolPath(packageName), ...args], options);
}

function toolPath(packageName) {
  const manifest = join(ROOT, "node_modules", packageName, "package.json");
  const { bin } = JSON.parse(readFileSync(manifest, "utf8"));
  const name = packageName.split("/").at(-1);
  return join(dirname(manifest), typeof bin === "string" ? bin : (bin[name] ?? Object.values(bin)[0]));
}

/** Runs npm: the one that started us, else the one beside this Node, else the one on the path. */
export function runNpm(args, options) {
  const own = process.env.npm_execpath;
  if (own?.endsWith(".js")) return run(process.execPath, [own, ...args], options);
  try {
    return run(process.execPath, [require.resolve("npm/bin/npm-cli.js"), ...args], options);
  } catch {
    return run("npm", args, { ...options, shell: process.platform === "win32" });
  }
}
