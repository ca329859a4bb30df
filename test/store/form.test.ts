import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Header } from "../../src/ledger/header.ts";
import { createMemoryStore } from "../../src/store/memory.ts";
import { nativeDigest, randomSalts } from "../../src/store/digest.ts";
import { StoreRefused } from "../../src/store/refused.ts";
import { connect } from "../../src/store/sqlite/driver.ts";
import { createSqliteStore, openReader } from "../../src/store/sqlite/store.ts";
import { canonical } from "../../src/std/canonical.ts";
import { header } from "../ledger/fixture.ts";

const folder = mkdtempSync(join(tmpdir(), "taizhang-form-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const clock = { now: () => "2024-03-01T00:00:00.000Z" };
const tools = { clock, salts: randomSalts, digest: nativeDigest };
const ofForm = (form: number): Header => ({ ...header("old-book"), form }) as unknown as Header;

/** A store that holds one good book, and one whose header another program wrote. */
async function storeWith(form: number): Promise<string> {
  const path = join(folder, `form-${form}.sqlite`);
  const store = await createSqliteStore({ path, ...tools });
  await store.open(header("good-book"));
  await store.close();
  const connection = connect(path, false);
  const leaf = canonical(ofForm(form));
  connection.exec(
    `INSERT INTO entries (book, seq, recorded_at, effective_on, leaf, leaf_hash)
     VALUES ('old-book', 0, '2024-01-05T00:00:00.000Z', '2024-01-05', '${leaf}', zeroblob(32))`,
  );
  connection.close();
  return path;
}

const refusal = async (act: () => Promise<unknown>): Promise<StoreRefused> => {
  try {
    await act();
  } catch (error) {
    if (error instanceof StoreRefused) return error;
    throw error;
  }
  throw new Error("nothing was refused");
};

describe("a book of another form than 1", () => {
  it.each([0, 2])("form %i: the store says so when it is opened, and names the book", async (form) => {
    const path = await storeWith(form);
    const told = await refusal(() => createSqliteStore({ path, ...tools }));
    expect(told.code).toBe("other-form");
    expect(told.sentence.zh).toContain(`台账 old-book 的账页形式是第 ${form} 版`);
    expect(told.sentence.en).toContain(`canonical form ${form}`);
    // The refusal lets go of the file: whoever opens it next is told the same.
    expect((await refusal(() => createSqliteStore({ path, ...tools }))).code).toBe("other-form");
  });

  it("who only looks is told as well", async () => {
    const reader = await openReader({ path: await storeWith(3) });
    expect((await refusal(() => reader.books())).code).toBe("other-form");
    await reader.close();
  });

  it("cannot be opened anew", async () => {
    const store = createMemoryStore(tools);
    expect((await refusal(() => store.open(ofForm(0)))).code).toBe("other-form");
    expect(await store.books()).toEqual([]);
  });
});
