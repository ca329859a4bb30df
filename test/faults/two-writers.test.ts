import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { OFFICE, REPORTER, desk, write as motion } from "../office/district.ts";
import { write } from "../ledger/fixture.ts";
import { folder } from "../store/folder.ts";
import { acknowledged, run, writer } from "./child.ts";
import { HOW_OFTEN, patience, ROUNDS } from "./rounds.ts";
import { BOOK, expectWhole, opened } from "./store.ts";

describe("two writers", () => {
  it(
    "SQLite: a second process is told that another one writes, and nothing of the first is disturbed",
    async () => {
      const path = join(await folder(), "book.sqlite");
      const store = await opened(path);
      await store.append(BOOK, [write("projects", "i-1")], []);
      const told = await run(writer({ store: { sqlite: path } }));
      expect(told.lines.at(-1)).toMatch(/^refused StoreRefused: Another program is writing/);
      expect(acknowledged(told)).toEqual([]);
      // Looking works beside the writer.
      expect((await run(writer({ store: { sqlite: path }, look: true }))).lines).toEqual(["looked 1"]);
      await expectWhole(store, 1);
      await store.close();
    },
    patience(30, 2),
  );

  it(`one subject, two people at once: one is taken, the other sees what came between (${HOW_OFTEN})`, async () => {
    const { office, book } = await desk();
    const open = await office.decide(
      book,
      OFFICE,
      motion(OFFICE, "projects", "i-1", { facts: { name: "青岚数据中心" } }),
    );
    let seen = open.ok ? open.value.seq : 0;
    for (let round = 0; round < ROUNDS * 5; round += 1) {
      const answers = await Promise.all(
        [OFFICE, REPORTER].map((person) =>
          office.decide(
            book,
            person,
            motion(person, "projects", "i-1", { facts: { note: { text: `第${round}次` } } }, { seen }),
          ),
        ),
      );
      const taken = answers.flatMap((answer) => (answer.ok ? [answer.value.seq] : []));
      const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.error]));
      expect(taken).toHaveLength(1);
      expect(refused).toMatchObject([{ code: "moved", between: [{ seq: taken[0] }] }]);
      seen = taken[0] ?? 0;
    }
  });
});

describe("a clock that jumps backwards", () => {
  it(
    "time in the book never does: the later of the clock and the last entry counts",
    async () => {
      const path = join(await folder(), "book.sqlite");
      const told = await run(writer({ store: { sqlite: path }, backwards: true, appends: 60 }));
      expect(told.lines.at(-1), told.faults).toBe("done");
      const store = await opened(path);
      await expectWhole(store, Math.max(...acknowledged(told)));
      await store.close();
    },
    patience(30, 1),
  );
});
