#!/usr/bin/env node
import { existsSync } from "node:fs";

const program = new URL("../dist/cli.mjs", import.meta.url);
if (existsSync(program)) {
  await import(program.href);
} else {
  console.error("还没有构建。请先在本目录运行：npm run build");
  console.error("Not built yet. Run this first in the folder of the repository: npm run build");
  process.exitCode = 1;
}
