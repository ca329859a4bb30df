import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startServer } from "../../src/server/start.ts";
import { preparePostgres } from "../../src/store/postgres/schema.ts";
import { typed } from "../cli/heard.ts";
import { NO_POSTGRES, postgresPrograms, startPostgres } from "./postgres-server.ts";
import type { PostgresServer } from "./postgres-server.ts";

const BOOK = "lingcheng-2024";
const PLANS = join(import.meta.dirname, "..", "..", "plans");
const here = mkdtempSync(join(tmpdir(), "taizhang-pg-move-"));
const at = (name: string): string => join(here, name);
const files = (folder: string) => readdirSync(join(at(folder), "evidence", "bytes"), { recursive: true });
const moved = (from: string, to: string, data: string) =>
  typed("move", "--book", BOOK, "--from", from, "--to", to, "--data", at(data));
const MINUTES = "会议纪要：沟渠整治由水务局负责。";
const MINUTES_HASH = createHash("sha256").update(MINUTES).digest("hex");
let server: PostgresServer;

describe.skipIf(postgresPrograms === null)(`a book and its evidence on the move${NO_POSTGRES}`, () => {
  beforeAll(async () => {
    server = await startPostgres();
    const first = { dataDir: at("first"), port: 0, webDir: null, plansDir: PLANS, log: false };
    await (await startServer(first)).close();
    writeFileSync(at("minutes.txt"), MINUTES);
    const book = ["--book", BOOK, "--data", at("first"), "--register", "matters", "--stage", "assigned"];
    await typed("write", ...book, "--fact", "name=整治沟渠", "--evidence", at("minutes.txt"));
  }, 90_000);
  afterAll(async () => {
    await server.close();
    rmSync(here, { recursive: true, force: true });
  });

  it("goes from a folder to PostgreSQL and back to a folder with the same root and the same files", async () => {
    const database = await server.database();
    await preparePostgres({ url: database.owner }, "taizhang");
    const there = await moved(at("first"), database.program, "house");
    expect([there.code, there.remarks]).toEqual([0, expect.not.stringContaining("✗")]);
    const back = await moved(database.program, at("last"), "house");
    expect([back.code, back.answer]).toEqual([0, there.answer]);
    expect(files("last").filter((name) => String(name).endsWith(MINUTES_HASH))).toHaveLength(1);
    expect(files("last")).toEqual(files("house"));
    const sound = await typed("verify", "--book", BOOK, "--data", at("last"));
    expect([sound.code, sound.answer]).toEqual([0, expect.stringContaining("全部一致")]);
  }, 60_000);
});
