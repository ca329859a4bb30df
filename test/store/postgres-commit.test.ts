import { connect, createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { Store } from "../../src/office/ports.ts";
import { preparePostgres } from "../../src/store/postgres/schema.ts";
import { createPostgresStore } from "../../src/store/postgres/store.ts";
import { header, write } from "../ledger/fixture.ts";
import { bench } from "./contract.ts";
import { folder } from "./folder.ts";
import { NO_POSTGRES, postgresPrograms, startPostgres } from "./postgres-server.ts";
import type { PostgresServer } from "./postgres-server.ts";

const BOOK = "lingcheng-test";
const PORT = 5432;
let server: PostgresServer;

/** What happens to the next COMMIT on its way: it passes, its answer is lost, or it never arrives. */
type Way = "passes" | "answer-lost" | "never-arrives";

interface Cable {
  readonly url: string;
  /** The next COMMIT goes this way; later ones pass. */
  readonly cut: (way: Way) => void;
}

/** A cable to the database that can be cut at a commit. */
async function cableTo(url: string): Promise<Cable> {
  let way: Way = "passes";
  const near = await folder();
  const far = new URL(url).searchParams.get("host") as string;
  const listening = createServer((client) => {
    const database = connect(join(far, `.s.PGSQL.${PORT}`));
    let isDeaf = false;
    const hangUp = (): void => {
      client.destroy();
      database.destroy();
    };
    for (const end of [client, database]) end.on("error", hangUp).on("close", hangUp);
    client.on("data", (bytes) => {
      const isCommit = bytes.includes("COMMIT\u0000");
      if (isCommit && way === "never-arrives") {
        way = "passes";
        return hangUp();
      }
      isDeaf = isCommit && way === "answer-lost";
      if (isDeaf) way = "passes";
      return database.write(bytes);
    });
    database.on("data", (bytes) => (isDeaf ? hangUp() : client.write(bytes)));
  });
  await new Promise<void>((resolve) => listening.listen(join(near, `.s.PGSQL.${PORT}`), resolve));
  onTestFinished(() => void listening.close());
  const through = new URL(url);
  through.searchParams.set("host", near);
  return { url: through.href, cut: (next) => (way = next) };
}

async function desk(): Promise<{ readonly store: Store; readonly cut: Cable["cut"] }> {
  const { owner, program } = await server.database();
  await preparePostgres({ url: owner }, "taizhang");
  const { url, cut } = await cableTo(program);
  const store = await createPostgresStore({ ...bench().tools, url, connections: 2 });
  onTestFinished(() => store.close());
  await store.open(header(BOOK));
  return { store, cut };
}

const act = (item: string) => write("projects", item, { facts: { remark: { text: "已现场看过" } } });

describe.skipIf(postgresPrograms === null)(`a commit whose answer is lost${NO_POSTGRES}`, () => {
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.close());

  it("was written: it is found in the book and acknowledged, once", async () => {
    const { store, cut } = await desk();
    cut("answer-lost");
    expect(await store.append(BOOK, [act("i-1"), act("i-2")], [])).toMatchObject({
      ok: true,
      entries: [{ seq: 1 }, { seq: 2 }],
    });
    expect(await store.append(BOOK, [act("i-3")], [])).toMatchObject({ ok: true, entries: [{ seq: 3 }] });
    expect(await store.verify(BOOK)).toMatchObject({ entries: 3, faults: [] });
  });

  it("was not written: it is refused as not written, and the next call works", async () => {
    const { store, cut } = await desk();
    cut("never-arrives");
    const lost = store.append(BOOK, [act("i-1")], []);
    await expect(lost).rejects.toMatchObject({ code: "database-silent" });
    expect((await store.head(BOOK))?.size).toBe(0);
    expect(await store.append(BOOK, [act("i-1")], [])).toMatchObject({ ok: true, entries: [{ seq: 1 }] });
  });

  it("was not written while somebody else wrote that number: theirs is not taken for one's own", async () => {
    const { store, cut } = await desk();
    cut("never-arrives");
    const [lost, other] = await Promise.allSettled([
      store.append(BOOK, [act("i-1")], []),
      store.append(BOOK, [act("i-2")], []),
    ]);
    expect([lost.status, other.status].toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await store.verify(BOOK)).toMatchObject({ entries: 1, faults: [] });
  });
});
