// Writes plans/lingcheng-2024.damaged.txt: our own statement, damaged the way the mirror sites damage pages, so that
// anyone can see the repair at work. Run again when the statement changes: npx tsx scripts/make-damaged-statement.ts
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { corrupt } from "../src/reader/repair/corrupt.ts";

const plan = (name: string) => fileURLToPath(new URL(`../plans/${name}`, import.meta.url));
writeFileSync(
  plan("lingcheng-2024.damaged.txt"),
  corrupt(readFileSync(plan("lingcheng-2024.txt"), "utf8"), { seed: 1 }),
);
