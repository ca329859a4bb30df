import { describe, expect, it } from "vitest";
import { IDENTITIES } from "../../src/registers/identities.ts";
import { CONTACTS } from "../../src/registers/contacts.ts";
import { PROJECTS } from "../../src/registers/projects.ts";
import { REGISTERS } from "../../src/registers/registers.ts";
import { OFFICE_REGISTERS as REFUSED } from "../../src/office/check/rights.ts";
import { itemIds, itemsNamed, registerNamed } from "../../src/web/registers/item-doors.tsx";
import { mayWrite } from "../../src/web/registers/may-write.ts";
import type { Field } from "../../src/web/wire.ts";

const fieldOf = (register: { readonly fields: readonly Field[] }, id: string): Field => {
  const field = register.fields.find((one) => one.id === id);
  if (field === undefined) throw new Error(`no field ${id}`);
  return field;
};

describe("the items that a row names", () => {
  it("are asked for once a register, however many rows name them", () =>
    expect(
      itemsNamed(CONTACTS, [
        { facts: { subject: "电话", case: "b" } },
        { facts: { subject: "来访", case: "a" } },
        { facts: { subject: "会谈", case: "b" } },
        { facts: { subject: "没写是哪件事" } },
      ]),
    ).toEqual(new Map([["funnel", ["a", "b"]]])));

  it("may be several in one cell", () => {
    expect(itemIds("hall road，gate")).toEqual(["hall", "road", "gate"]);
    expect(itemIds(null)).toEqual([]);
    expect(itemsNamed(PROJECTS, [{ facts: { waitsFor: "hall road" } }]).get("projects")).toEqual([
      "hall",
      "road",
    ]);
  });

  it("a decision on doubles says itself of which register they are", () => {
    const facts = { register: "fund", one: "f1", other: "f2" };
    expect(registerNamed(fieldOf(IDENTITIES, "one"), facts)).toBe("fund");
    expect(registerNamed(fieldOf(IDENTITIES, "one"), {})).toBeNull();
    expect(itemsNamed(IDENTITIES, [{ facts }])).toEqual(new Map([["fund", ["f1", "f2"]]]));
  });
});

describe("a form is offered only to whom it would be taken from", () => {
  const reporter = { writes: true, decides: false };
  const office = { writes: true, decides: true };

  it("what only the office writes is not offered to a unit, published figures among it", () => {
    for (const id of [...REFUSED, "statistics"]) expect([id, mayWrite(id, reporter)]).toEqual([id, false]);
    expect(mayWrite("statistics", office)).toBe(true);
    expect(mayWrite("projects", reporter)).toBe(true);
  });

  it("an erasure begins at its entry, and nobody writes where nobody may", () => {
    expect(mayWrite("erasures", office)).toBe(false);
    for (const { id } of REGISTERS) expect(mayWrite(id, { writes: false, decides: false })).toBe(false);
  });
});
