/**
 * A sheet handed in: npx tsx bench/intake.ts [rows] (default 10000)
 * Starts the real server over SQLite, uploads a spreadsheet of upgrades and asks for the preview, for the same preview again after a
 * choice, for a preview among as many items as it has rows, and for the writing, over HTTP from the same process.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeXlsx } from "../src/formats/xlsx/write-xlsx.ts";
import { registerSheet } from "../src/office/intake/register-sheet.ts";
import { UPGRADES } from "../src/registers/upgrades.ts";
import { findConsoleDoor } from "../src/server/console-key.ts";
import { startServer } from "../src/server/start.ts";
import { addDays } from "../src/std/day.ts";
import { machine, ms } from "./machine.ts";

const rows = Number(process.argv[2] ?? 10_000);
const ON = "2025-12-31";

/** Names that share their words, as those of a district do: every one of them is like some others. */
const TRADES = ["化工", "纺织", "食品", "机械", "建材", "医药", "家具", "电子"];
const WORKS = ["智能化改造", "绿色化改造", "扩能", "节能降碳", "设备更新"];
const nameOf = (n: number): string =>
  `合成${TRADES[n % 8]}${String.fromCodePoint(0x4e00 + (n % 4001), 0x5200 + ((n * 7) % 3989))}公司${WORKS[n % 5]}项目`;

function spreadsheet(): Uint8Array<ArrayBuffer> {
  const page = registerSheet(
    UPGRADES,
    Array.from({ length: rows }, (_, n) => ({
      register: UPGRADES.id,
      id: "",
      head: 0,
      stage: "filed",
      stageOn: addDays("2025-01-01", n % 300),
      attested: 0 as const,
      facts: {
        name: nameOf(n),
        firm: `合成企业${n % 4000}`,
        totalInvestment: String(500 + ((n * 7919) % 19_500)),
        plannedEnd: addDays("2025-06-01", n % 360),
      },
      marks: [],
    })),
  );
  const words = page.rows.map(({ cells }, at) => ({ cells: at === 0 ? cells : [null, ...cells.slice(1)] }));
  return writeXlsx({ ...page, rows: words });
}

const folder = await mkdtemp(join(tmpdir(), "taizhang-intake-"));
const server = await startServer({
  dataDir: folder,
  port: 0,
  webDir: null,
  plansDir: fileURLToPath(new URL("../plans", import.meta.url)),
  log: false,
});
const key = (await findConsoleDoor(folder))?.key ?? "";
const own = { authorization: `Bearer ${key}`, origin: new URL(server.url).origin };

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names what it reads of the answer
async function tell<T>(path: string, body: unknown): Promise<{ readonly took: number; readonly answer: T }> {
  const start = performance.now();
  const form = body instanceof FormData;
  const answer = await fetch(new URL(path, server.url), {
    method: "POST",
    headers: form ? own : { ...own, "content-type": "application/json" },
    body: form ? body : JSON.stringify(body),
  });
  const told = (await answer.json()) as T;
  if (!answer.ok) throw new Error(JSON.stringify(told));
  return { took: performance.now() - start, answer: told };
}

interface Preview {
  readonly counts: Readonly<{ [fate: string]: number }>;
}

console.log(machine());
try {
  const { answer: book } = await tell<{ id: string }>("/api/books", {
    title: "合成台账（仅供测速）",
    district: "无名区",
  });
  const bytes = spreadsheet();
  const form = new FormData();
  form.set("file", new Blob([bytes]), "sheet.xlsx");
  const stored = await tell<{ sha256: string }>(`/api/books/${book.id}/evidence`, form);
  const { sha256 } = stored.answer;
  const at = `/api/books/${book.id}/registers/${UPGRADES.id}/intake`;
  const wish = { effectiveOn: ON };
  console.log(`${rows} rows, ${(bytes.length / 1024).toFixed(0)} KiB`);
  console.log(`upload                          ${ms(stored.took)}`);
  const first = await tell<Preview>(at, { sha256, wish });
  console.log(`first preview                   ${ms(first.took)}  ${JSON.stringify(first.answer.counts)}`);
  const again = await tell<Preview>(at, { sha256, wish: { ...wish, choices: { 2: "new" } } });
  console.log(`preview again, after a choice   ${ms(again.took)}`);
  const taken = await tell<{ written: number }>(`${at}/take`, { sha256, wish });
  console.log(`writing                         ${ms(taken.took)}  ${JSON.stringify(taken.answer)}`);
  const late = await tell<Preview>(at, { sha256, wish });
  console.log(`the same sheet once more        ${ms(late.took)}  ${JSON.stringify(late.answer.counts)}`);
} finally {
  await server.close();
  await rm(folder, { recursive: true, force: true });
}
