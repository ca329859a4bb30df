/**
 * A register under work: npx tsx bench/registers.ts [items] [moves] [--browser]
 * Starts the real server over SQLite with one register of 20,000 upgrades and 100,000 stage moves, and asks it as a page does:
 * 50 rows of a stage sorted by amount with the total, one item with its entries, the count by stage, at now and (in turn with now) at
 * past days never asked for,
 * and one durable write. With --browser, Chromium opens the built page instead: until it can be used, a page turned, frames while
 * scrolling. The client runs in this process's child, so that each has a core.
 */
import { fork } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Proposal } from "../src/ledger/entry.ts";
import type { Header } from "../src/ledger/header.ts";
import { UPGRADES } from "../src/registers/upgrades.ts";
import { startServer } from "../src/server/start.ts";
import { addDays, type Day, instantOf } from "../src/std/day.ts";
import { nativeDigest, randomSalts } from "../src/store/digest.ts";
import { createSqliteStore } from "../src/store/sqlite/store.ts";
import { browseRegister } from "./register-page.ts";
import { machine, ms, quantile } from "./machine.ts";

const [itemsAsked, movesAsked] = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const [items, moves] = [Number(itemsAsked ?? 20_000), Number(movesAsked ?? 100_000)];
const AS_CLIENT = process.argv[4] === "client";
const IN_BROWSER = process.argv.includes("--browser");
const OPENED = Date.UTC(2025, 0, 1);
const HEADER: Header = {
  form: 1,
  hash: "sha-256",
  book: "bench-upgrades",
  title: "合成技改名册（仅供测速）",
  district: "无名区",
  zone: "Asia/Shanghai",
  simulated: false,
  openedAt: instantOf(OPENED),
};
const STAGES = UPGRADES.stages.filter(({ ended }) => ended !== true).map(({ id }) => id);
const BATCH = 1000;
const LAST_ROUND = Math.ceil(moves / items) - 1;

const idOf = (n: number): string => `u-${String(n).padStart(5, "0")}`;

/** Items in turn, each moving on by a stage; the first move brings the facts. */
function* proposals(): Generator<Proposal> {
  for (let n = 0; n < moves; n++) {
    const item = n % items;
    const round = Math.floor(n / items);
    const amount = String(500 + ((item * 7919) % 19_500));
    yield {
      act: "write",
      register: UPGRADES.id,
      schema: UPGRADES.schema,
      item: idOf(item),
      // Every item walks towards a stage of its own, so that in the end every stage is filled alike.
      stage: STAGES[Math.round(((item % STAGES.length) * round) / Math.max(1, LAST_ROUND))] as string,
      ...(round === 0
        ? {
            facts: {
              name: `合成技改项目${item}`,
              firm: `合成企业${item % 4000}`,
              totalInvestment: amount,
              key: item % 5 === 0,
              plannedEnd: addDays("2025-01-01", item % 360),
            },
          }
        : { facts: { paidInvestment: String((Number(amount) * round) / 5) } }),
      effectiveOn: addDays("2025-01-01", Math.floor((n * 330) / moves)),
      by: "p-1",
      unit: "工信局",
      evidence: [],
    };
  }
}

async function writeBook(path: string): Promise<void> {
  let now = OPENED;
  const clock = { now: () => instantOf(now) };
  const store = await createSqliteStore({ path, clock, salts: randomSalts, digest: nativeDigest });
  await store.open(HEADER);
  let batch: Proposal[] = [];
  const send = async (): Promise<void> => {
    const appended = await store.append(HEADER.book, batch, []);
    if (!appended.ok) throw new Error("the synthetic register was refused");
    now += (330 * 86_400_000 * BATCH) / moves;
    batch = [];
  };
  for (const proposal of proposals()) {
    batch.push(proposal);
    if (batch.length === BATCH) await send();
  }
  if (batch.length > 0) await send();
  await store.close();
}

interface Door {
  readonly url: string;
  readonly key: string;
}

const register = `/api/books/${HEADER.book}/registers/${UPGRADES.id}`;
const TABLE = (stage: string, skip: number): string =>
  `${register}/table?stage=${stage}&by=totalInvestment&down=1&skip=${skip}&take=50`;

/** A day or a state of knowledge of the past, another one each time. */
const past = (n: number): string => {
  const day: Day = addDays("2025-03-01", (n * 37) % 240);
  return `on=${day}&known=${addDays(day, n % 20)}`;
};

type Ask = (path: string, body?: object) => Promise<unknown>;

const asking =
  ({ url, key }: Door): Ask =>
  async (path, body) => {
    const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
    const answer = await fetch(
      `${url}${path}`,
      body === undefined ? { headers } : { headers, method: "POST", body: JSON.stringify(body) },
    );
    const told = await answer.json();
    if (!answer.ok) throw new Error(`${path} ${JSON.stringify(told)}`);
    return told;
  };

async function measure(name: string, times: number, one: (n: number) => Promise<unknown>): Promise<void> {
  for (let n = 0; n < 20; n++) await one(times + n);
  const took: number[] = [];
  for (let n = 0; n < times; n++) {
    const start = performance.now();
    await one(n);
    took.push(performance.now() - start);
  }
  const [p50, p95] = [0.5, 0.95].map((share) => ms(quantile(took, share)).padStart(9));
  console.log(`  ${name.padEnd(58)} p50 ${p50}  p95 ${p95}`);
}

/** Two questions in turn, so that what else the machine does falls on both alike. */
async function inTurn(
  times: number,
  asked: Readonly<{ [name: string]: (n: number) => Promise<unknown> }>,
): Promise<void> {
  const took = Object.entries(asked).map(([name, one]) => ({ name, one, times: [] as number[] }));
  for (let n = -20; n < times; n++)
    for (const { one, times: list } of took) {
      const start = performance.now();
      await one(n + 20);
      if (n >= 0) list.push(performance.now() - start);
    }
  for (const { name, times: list } of took) {
    const [p50, p95] = [0.5, 0.95].map((share) => ms(quantile(list, share)).padStart(9));
    console.log(`  ${name.padEnd(58)} p50 ${p50}  p95 ${p95}`);
  }
  const [first, second] = took.map(({ times: list }) => quantile(list, 0.5));
  console.log(
    `  ${"the second beside the first, at p50".padEnd(58)} ${((second ?? 0) / (first ?? 1)).toFixed(2)}`,
  );
}

const stageOf = (n: number): string => STAGES[1 + (n % 8)] as string;

async function questions(ask: Ask): Promise<void> {
  await measure("50 rows of a stage by amount, with the total", 400, (n) =>
    ask(TABLE(stageOf(n), (n % 9) * 50)),
  );
  await measure("one item with its entries", 400, (n) => ask(`${register}/items/${idOf((n * 7) % items)}`));
  await measure("count by stage", 400, () => ask(`${register}/table?take=0`));
  await measure("50 rows, a past day already asked for", 200, (n) =>
    ask(`${TABLE(stageOf(n), (n % 9) * 50)}&${past(1)}`),
  );
  await inTurn(200, {
    "50 rows now, another page each time": (n) => ask(TABLE(stageOf(n), Math.floor(n / 8) * 50)),
    "50 rows, another past day and knowledge each time": (n) =>
      ask(`${TABLE(stageOf(n), Math.floor(n / 8) * 50)}&${past(n)}`),
  });
  await measure("one item, another past day and knowledge each time", 60, (n) =>
    ask(`${register}/items/${idOf(n)}?${past(n + 7)}`),
  );
}

async function manyClients(ask: Ask): Promise<void> {
  let asked = 0;
  const end = performance.now() + 4000;
  const hand = async (from: number): Promise<void> => {
    for (let n = from; performance.now() < end; n += 8, asked++) await ask(TABLE(stageOf(n), (n % 40) * 50));
  };
  await Promise.all(Array.from({ length: 8 }, (_, from) => hand(from)));
  console.log(`  ${"eight clients, 50 rows each".padEnd(58)} ${Math.round(asked / 4)} requests/s`);
}

async function writes(ask: Ask): Promise<void> {
  const write = (name: string): Promise<unknown> =>
    ask(`/api/books/${HEADER.book}/writes`, {
      register: UPGRADES.id,
      item: null,
      facts: { name, totalInvestment: "800" },
      effectiveOn: "2025-12-01",
      seen: 0,
      evidence: [],
    });
  await measure("one durable write", 100, (n) => write(`新技改项目${n}`));
  await measure("a write, then the table", 60, async (n) => {
    await write(`再一技改项目${n}`);
    await ask(TABLE(stageOf(n), 0));
  });
}

async function client(door: Door): Promise<void> {
  const ask = asking(door);
  await questions(ask);
  await manyClients(ask);
  await writes(ask);
}

async function main(): Promise<void> {
  console.log(machine());
  console.log(`${items} items, ${moves} stage moves, one register`);
  const data = await mkdtemp(join(tmpdir(), "taizhang-registers-"));
  try {
    await writeBook(join(data, "taizhang.sqlite"));
    const built = process.env.TAIZHANG_WEB ?? fileURLToPath(new URL("../dist/web", import.meta.url));
    const webDir = IN_BROWSER ? built : null;
    const server = await startServer({ dataDir: data, port: 0, webDir, plansDir: null, log: false });
    if (IN_BROWSER) {
      const path = `/b/${HEADER.book}/r/${UPGRADES.id}?by=totalInvestment&down=1`;
      await browseRegister(server.url, server.firstLink ?? "", path);
      return await server.close();
    }
    const { key } = JSON.parse(await readFile(join(data, "server.json"), "utf8")) as Door;
    const child = fork(import.meta.filename, [String(items), String(moves), "client"], {
      execArgv: process.execArgv,
    });
    child.send({ url: server.url, key });
    await new Promise<void>((resolve, reject) => {
      child.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`client ended with ${code}`))));
    });
    console.log(`  resident memory of the server: ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
    await server.close();
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}

if (AS_CLIENT)
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
