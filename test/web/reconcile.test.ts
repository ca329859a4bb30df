import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accept, type DeskState, patch, toggleAside } from "../../src/web/desk/desk-state.ts";
import { reconcile } from "../../src/web/desk/reconcile.ts";
import { promise } from "./fixture.ts";

const base: DeskState = {
  commitments: ["c01", "c02", "c03"].map((id, at) =>
    promise({ id, quote: { start: at * 10, end: at * 10 + 9, source: { kind: "none" } } }),
  ),
  accepted: [],
  setAside: [],
};
const ids = base.commitments.map((one) => one.id);

describe("two people on one draft", () => {
  it("keep both of their changes where these do not meet", () => {
    const mine = patch(base, "c01", { force: "ensure" });
    const theirs = accept(patch(base, "c02", { force: "strive" }), "c03");
    const { state, taken, both } = reconcile(base, mine, theirs);
    expect(state.commitments.map((one) => one.force)).toEqual(["ensure", "strive", "plain"]);
    expect([state.accepted, taken.map(({ id }) => id), both]).toEqual([["c03"], ["c03", "c02"], []]);
  });

  it("are told where both changed the same promise; the own words stay", () => {
    const { state, both } = reconcile(
      base,
      patch(base, "c01", { force: "ensure" }),
      patch(base, "c01", { force: "strive" }),
    );
    expect(state.commitments[0]?.force).toBe("ensure");
    expect(both.map((one) => one.id)).toEqual(["c01"]);
  });

  it("see what the other has split off, and keep what they have merged away themselves", () => {
    const added = promise({ id: "c04", quote: { start: 12, end: 15, source: { kind: "none" } } });
    const theirs = { ...base, commitments: [...base.commitments, added] };
    const mine = { ...base, commitments: base.commitments.slice(0, 2) };
    expect(reconcile(base, mine, theirs).state.commitments.map((one) => one.id)).toEqual([
      "c01",
      "c02",
      "c04",
    ]);
  });

  const someEdit = fc.record({
    id: fc.constantFrom(...ids),
    what: fc.constantFrom("force", "accept", "aside"),
  });
  const edited = (edits: readonly { id: string; what: string }[]): DeskState =>
    edits.reduce((state, { id, what }) => {
      if (what === "force") return patch(state, id, { force: "ensure" });
      return what === "accept" ? accept(state, id) : toggleAside(state, id);
    }, base);

  it("get back their own work when nobody else has changed anything, and the other's when they have not", () => {
    fc.assert(
      fc.property(fc.array(someEdit), (edits) => {
        const some = edited(edits);
        for (const state of [reconcile(base, some, base).state, reconcile(base, base, some).state]) {
          expect(state.commitments).toEqual(some.commitments);
          expect([...state.accepted].sort()).toEqual([...some.accepted].sort());
          expect([...state.setAside].sort()).toEqual([...some.setAside].sort());
        }
      }),
    );
  });

  it("never lose an own change", () => {
    fc.assert(
      fc.property(fc.array(someEdit), fc.array(someEdit), (own, other) => {
        const mine = edited(own);
        const { state } = reconcile(base, mine, edited(other));
        for (const one of mine.commitments)
          if (one.force === "ensure")
            expect(state.commitments.find(({ id }) => id === one.id)?.force).toBe("ensure");
        for (const id of mine.accepted) expect(state.accepted).toContain(id);
      }),
    );
  });
});
