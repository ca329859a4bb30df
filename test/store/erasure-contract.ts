import { describe, expect, it } from "vitest";
import type { Proposal } from "../../src/ledger/entry.ts";
import type { Store } from "../../src/office/ports.ts";
import { write } from "../ledger/fixture.ts";

const BOOK = "lingcheng-test";
const at = (store: Store, proposals: readonly Proposal[]) => store.append(BOOK, proposals, []);

/** What every store promises of erased words, run over each of them. `opened` opens a fresh store with one book. */
export function erasureContract(opened: () => Promise<{ readonly store: Store }>): void {
  describe("erasure", () => {
    const erasure = (entry: number, place: string): Proposal =>
      write("erasures", `e-${entry}`, {
        facts: { entry: String(entry), place, kind: "personal", why: { text: "依申请" } },
      });
    const erasing = async () => {
      const { store } = await opened();
      await at(store, [
        write("projects", "i-1", { facts: { name: "青岭水厂", contact: { text: "王某" } } }),
        write("projects", "i-1", { facts: { contact: { text: "李某" } } }),
      ]);
      const before = await store.hashes(BOOK, 0, 100);
      const answer = await store.append(
        BOOK,
        [erasure(1, "/facts/contact")],
        [],
        [{ seq: 1, path: "/facts/contact" }],
      );
      expect(answer.ok).toBe(true);
      return { store, before };
    };

    it("takes words and salt away, and leaves every leaf, hash and proof as it was", async () => {
      const { store, before } = await erasing();
      const [first, second, third] = await store.entries(BOOK, 0);
      expect(first).toMatchObject({ facts: { name: "青岭水厂", contact: { text: null } } });
      expect(second).toMatchObject({ facts: { contact: { text: "李某" } } });
      expect(third).toMatchObject({ register: "erasures", facts: { why: { text: "依申请" } } });
      expect((await store.hashes(BOOK, 0, 100)).slice(0, 3)).toEqual(before);
      const [leaf] = await store.leaves(BOOK, 1, 1);
      expect(leaf?.asides).toMatchObject([{ path: "/facts/contact", text: null }]);
      expect(leaf?.asides[0]?.salt).toHaveLength(0);
      expect((await store.verify(BOOK)).faults).toEqual([]);
    });

    it("words that are gone without an entry that erases them are a fault", async () => {
      const { store } = await opened();
      await at(store, [write("projects", "i-1", { facts: { contact: { text: "王某" } } })]);
      await store.append(
        BOOK,
        [write("projects", "i-2", { facts: { name: "东站" } })],
        [],
        [{ seq: 1, path: "/facts/contact" }],
      );
      expect((await store.verify(BOOK)).faults).toEqual([{ seq: 1, fault: "erased-without-entry" }]);
    });

    it("a place that holds no words refuses the whole append", async () => {
      const { store } = await erasing();
      for (const place of [
        { seq: 1, path: "/facts/contact" },
        { seq: 1, path: "/facts/nothing" },
        { seq: 9, path: "" },
      ])
        await expect(store.append(BOOK, [erasure(place.seq, place.path)], [], [place])).rejects.toThrow();
      expect((await store.head(BOOK))?.size).toBe(3);
      expect((await store.verify(BOOK)).faults).toEqual([]);
    });

    it("when the subject has moved, nothing is erased", async () => {
      const { store } = await opened();
      await at(store, [write("projects", "i-1", { facts: { contact: { text: "王某" } } })]);
      const answer = await store.append(
        BOOK,
        [erasure(1, "/facts/contact")],
        [{ subject: "item:projects/i-1", seen: 0 }],
        [{ seq: 1, path: "/facts/contact" }],
      );
      expect(answer.ok).toBe(false);
      expect(await store.entries(BOOK, 0)).toMatchObject([{ facts: { contact: { text: "王某" } } }]);
    });
  });
}
