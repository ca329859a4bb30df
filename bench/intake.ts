/**
 * A sheet handed in: npx tsx bench/intake.ts [rows] (default 10000)
 * Starts the real server over SQLite, uploads a spreadsheet of upgrades and asks for the preview, for the same preview again after a
 * choice, for another page of it, for the writing, for a preview among as many items as it has rows, and for one of as many names
 * that are only like them; over HTTP, the client in a process of its own. Meanwhile somebody else asks for the list of books every
 * 10 ms: beside each piece of work stands what such a small request takes (p50, p95, longest), and first what it takes at rest.
 */
import { fork } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { readSheetsAside } from "../src/formats/read-aside.ts";
import { writeXlsx } from "../src/formats/xlsx/write-xlsx.ts";
import { registerSheet } from "../src/office/intake/register-sheet.ts";
import { UPGRADES } from "../src/registers/upgrades.ts";
import { findConsoleDoor } from "../src/server/console-key.ts";
import { startServer } from "../src/server/start.ts";
import { addDays } from "../src/std/day.ts";
import { machine, ms, quantile } from "./machine.ts";

const rows = Number(process.argv[2] ?? 10_000);
const ON = "2025-12-31";
const PLANS = fileURLToPath(new URL("../plans", import.meta.url));

/** Names that share their words, as those of a district do: every one of them is like some others. */
const TRADES = ["化工", "纺织", "食品", "机械", "建材", "医药", "家具", "电子"];
const WORKS = ["智能化改造", "绿色化改造", "扩能", "节能降碳", "设备更新"];
const nameOf = (n: number): string =>
  `合成${TRADES[n % 8]}${String.fromCodePoint(0x4e00 + (n % 4001), 0x5200 + ((n * 7) % 3989))}公司${WORKS[n % 5]}项目`;

function spreadsheet(more: string): Uint8Array<ArrayBuffer> {
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
        name: `${nameOf(n)}${more}`,
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

interface Door {
  readonly url: string;
  readonly key: string;
}

interface Preview {
  readonly counts: Readonly<{ [fate: string]: number }>;
}

const SMALL_EVERY_MS = 10;

/** Asks for something small again and again until it is told to stop; gives what each took, in ms. */
function smallRequests(door: Door): () => Promise<readonly number[]> {
  const took: number[] = [];
  const headers = { authorization: `Bearer ${door.key}` };
  const end = new AbortController();
  const asked = (async () => {
    while (!end.signal.aborted) {
      const start = performance.now();
      await (await fetch(new URL("/api/books", door.url), { headers })).text();
      took.push(performance.now() - start);
      await setTimeout(SMALL_EVERY_MS);
    }
  })();
  return async () => {
    end.abort();
    await asked;
    return took;
  };
}

async function client(door: Door): Promise<void> {
  const own = { authorization: `Bearer ${door.key}`, origin: new URL(door.url).origin };
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names what it reads of the answer
  const tell = async <T>(path: string, body: unknown): Promise<T> => {
    const form = body instanceof FormData;
    const answer = await fetch(new URL(path, door.url), {
      method: "POST",
      headers: form ? own : { ...own, "content-type": "application/json" },
      body: form ? body : JSON.stringify(body),
    });
    const told = (await answer.json()) as T;
    if (!answer.ok) throw new Error(JSON.stringify(told));
    return told;
  };
  const timed = async <T>(
    name: string,
    work: () => Promise<T>,
    tellOf: (answer: T) => unknown = () => "",
  ) => {
    const stop = smallRequests(door);
    const start = performance.now();
    const answer = await work();
    const took = performance.now() - start;
    const small = await stop();
    const [p50, p95, most] = [0.5, 0.95, 1].map((share) => ms(quantile(small, share)).padStart(9));
    console.log(
      `${name.padEnd(40)} ${ms(took).padStart(10)}   small ${p50} ${p95} ${most}  ${JSON.stringify(tellOf(answer))}`,
    );
    return answer;
  };
  const book = await tell<{ id: string }>("/api/books", {
    title: "合成台账（仅供测速）",
    district: "无名区",
  });
  const upload = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
    const form = new FormData();
    form.set("file", new Blob([bytes]), "sheet.xlsx");
    return (await tell<{ sha256: string }>(`/api/books/${book.id}/evidence`, form)).sha256;
  };
  const [bytes, alike] = [spreadsheet(""), spreadsheet("二期")];
  const at = `/api/books/${book.id}/registers/${UPGRADES.id}/intake`;
  const wish = { effectiveOn: ON };
  const counts = ({ counts: told }: Preview) => told;
  console.log(`${rows} rows, ${(bytes.length / 1024).toFixed(0)} KiB`);
  await timed("at rest for a second", () => setTimeout(1000));
  const sha256 = await timed("upload", () => upload(bytes));
  await timed("first preview", () => tell<Preview>(at, { sha256, wish }), counts);
  const choices = { ...wish, choices: { 2: "new" } };
  await timed("preview again, after a choice", () => tell<Preview>(at, { sha256, wish: choices }));
  await timed("another page of it", () => tell<Preview>(at, { sha256, wish: choices, skip: 50 }));
  await timed(
    "writing",
    () => tell<object>(`${at}/take`, { sha256, wish }),
    (answer) => answer,
  );
  await timed("the same sheet once more", () => tell<Preview>(at, { sha256, wish }), counts);
  const other = await upload(alike);
  await timed("as many names much like them", () => tell<Preview>(at, { sha256: other, wish }), counts);
}

async function main(): Promise<void> {
  console.log(machine());
  // Run from the sources, the program of the reading thread is put together first; a build has done that before.
  await readSheetsAside(new TextEncoder().encode("a,b"), "a.csv", 2);
  const folder = await mkdtemp(join(tmpdir(), "taizhang-intake-"));
  const server = await startServer({ dataDir: folder, port: 0, webDir: null, plansDir: PLANS, log: false });
  try {
    const key = (await findConsoleDoor(folder))?.key ?? "";
    const child = fork(import.meta.filename, [String(rows), "client"], { execArgv: process.execArgv });
    child.send({ url: server.url, key });
    await new Promise<void>((resolve, reject) => {
      child.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`client ended with ${code}`))));
    });
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

if (process.argv[3] === "client")
  process.once("message", (door) => {
    client(door as Door).then(
      () => process.exit(0),
      (fault: unknown) => {
        console.error(fault);
        process.exit(1);
      },
    );
  });
else await main();
