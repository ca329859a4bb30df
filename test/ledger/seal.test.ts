import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Entry, Proposal } from "../../src/ledger/entry.ts";
import { openLeaf, sealEntry, sealFault, sealOf, sealsOf } from "../../src/ledger/seal.ts";
import { toHex } from "../../src/std/hash.ts";
import { someLog } from "./arbitrary.ts";
import { log, write } from "./fixture.ts";

const salts = (): (() => Uint8Array) => {
  let drawn = 0;
  return () => new Uint8Array(16).fill(++drawn);
};
const entryOf = (proposed: Proposal): Entry => log([proposed])[0] as Entry;

describe("sealing", () => {
  it("leaves no free text in the leaf and gives it back from beside it", () => {
    const entry = entryOf(
      write("projects", "i-1", { facts: { contact: { text: "赵某" }, name: "青岭水厂" } }),
    );
    const { leaf, asides } = sealEntry(entry, salts());
    expect(leaf).not.toContain("赵某");
    expect(leaf).toContain("青岭水厂");
    expect(asides).toEqual([{ path: "/facts/contact", salt: new Uint8Array(16).fill(1), text: "赵某" }]);
    expect(openLeaf(leaf, asides)).toEqual(entry);
  });

  it("an erased text reads as null, and the leaf with its seal stays as it is", () => {
    const entry = entryOf(write("projects", "i-1", { facts: { contact: { text: "赵某" } } }));
    const { leaf, asides } = sealEntry(entry, salts());
    const erased = asides.map((aside) => ({ ...aside, text: null }));
    expect(openLeaf(leaf, erased)).toMatchObject({ facts: { contact: { text: null } } });
    expect([...sealsOf(leaf)]).toEqual([["/facts/contact", sealOf(new Uint8Array(16).fill(1), "赵某")]]);
  });

  it("the same words under another salt give another seal, so that nobody can guess by comparing", () => {
    const [a, b] = [1, 2].map((n) => sealOf(new Uint8Array(16).fill(n), "赵某"));
    expect(a).not.toBe(b);
  });

  it("words that look like a seal are only words", () => {
    const entry = entryOf(
      write("projects", "i-1", { facts: { name: '{"sealed":"00"}', remark: { text: '{"sealed":"00"}' } } }),
    );
    const { leaf, asides } = sealEntry(entry, salts());
    expect(openLeaf(leaf, asides)).toEqual(entry);
  });

  it("every entry opens to itself", () => {
    fc.assert(
      fc.property(someLog(), (entries) => {
        for (const entry of entries) {
          const { leaf, asides } = sealEntry(entry, salts());
          expect(openLeaf(leaf, asides)).toEqual(entry);
        }
      }),
    );
  });

  it.each([
    ["a digest in place of words", { sealed: toHex(new Uint8Array(32)) }, "sealed"],
    ["an erased text", { text: null }, "erased"],
    ["a number", 1.5, "not-a-safe-integer"],
    ["half a character", { text: "\udc00" }, "lone-surrogate"],
  ])("refuses %s before anything is kept", (_, value, fault) => {
    const proposed = { ...write("projects", "i-1"), facts: { a: value } } as unknown as Proposal;
    expect(sealFault(proposed)).toMatchObject({
      fault,
      path: expect.stringMatching(/^\/facts\/a/) as string,
    });
    expect(() => sealEntry(entryOf(proposed), salts())).toThrow(fault);
  });

  it("a salt of the wrong length is a bug and throws", () => {
    const entry = entryOf(write("projects", "i-1", { facts: { a: { text: "x" } } }));
    expect(() => sealEntry(entry, () => new Uint8Array(4))).toThrow(/16 bytes/);
  });
});
