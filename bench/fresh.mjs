// What a process needs that imports the built reader and reads one text: node bench/fresh.mjs CHARACTERS FILE…
// Plain JavaScript, so that no compiler shares the process. Prints one line of JSON.
import { readFileSync } from "node:fs";
import { readPlan } from "../dist/reader.mjs";

const [characters, ...files] = process.argv.slice(2);
const megabytes = (bytes) => bytes / 2 ** 20;
const imported = megabytes(process.memoryUsage().rss);
const once = files.map((file) => readFileSync(file, "utf8")).join("\n");
const decoded = once.repeat(Math.ceil(Number(characters) / once.length)).slice(0, Number(characters));
const start = performance.now();
const { plan } = readPlan(
  { decoded },
  { planId: "bench", year: 2025, sha256: "0".repeat(64), mediaType: "text/plain" },
);
console.log(
  JSON.stringify({
    took: performance.now() - start,
    promises: plan.commitments.length,
    imported,
    resident: megabytes(process.memoryUsage().rss),
    peak: process.resourceUsage().maxRSS / 1024,
  }),
);
