import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./run.mjs";

const FOLDER = join(ROOT, "dist", "reader-package");

/** Names of the npm packages that a built module imports. */
const packagesOf = (code) =>
  [...code.matchAll(/^import (?:[^"';]* from )?["']([^."'\n][^"'\n]*)["'];?$/gm)].map(([, name]) =>
    name
      .split("/")
      .slice(0, name.startsWith("@") ? 2 : 1)
      .join("/"),
  );

/** Lays the built reader out as a package of its own (`taizhang-reader`): it asks for what it imports and nothing else. */
export function packReader() {
  const whole = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const code = readFileSync(join(ROOT, "dist", "reader.mjs"), "utf8");
  const dependencies = Object.fromEntries(
    [...new Set(packagesOf(code))]
      .toSorted((a, b) => (a < b ? -1 : 1))
      .map((name) => {
        const version = whole.dependencies[name];
        if (version === undefined)
          throw new Error(`the reader imports ${name}, which package.json does not list`);
        return [name, version];
      }),
  );
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  cpSync(join(ROOT, "dist", "reader.mjs"), join(FOLDER, "reader.mjs"));
  cpSync(join(ROOT, "dist", "reader.d.mts"), join(FOLDER, "reader.d.mts"));
  cpSync(join(ROOT, "LICENSE"), join(FOLDER, "LICENSE"));
  cpSync(join(ROOT, "src", "reader", "README.md"), join(FOLDER, "README.md"));
  const manifest = {
    name: "taizhang-reader",
    version: whole.version,
    description:
      "Reads the promises out of Chinese development plans: words, numbers, deadlines, doubts. 从规划和政府工作报告中逐句读出承诺。",
    license: whole.license,
    type: "module",
    sideEffects: false,
    engines: whole.engines,
    exports: { ".": { types: "./reader.d.mts", default: "./reader.mjs" } },
    dependencies,
  };
  writeFileSync(join(FOLDER, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}
