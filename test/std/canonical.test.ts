import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonical, canonicalFault, composed, MAX_DEPTH } from "../../src/std/canonical.ts";

describe("canonical JSON", () => {
  it.each([
    [{ b: 1, a: [true, null, "x"] }, '{"a":[true,null,"x"],"b":1}'],
    [[], "[]"],
    [{}, "{}"],
    // RFC 8785 §3.2.3: keys are sorted by UTF-16 units, so the emoji (D83D DE00) stands before U+FB33.
    [
      { "\u20ac": 1, "\r": 2, "1": 3, "\u{1f600}": 4, "\u0080": 5, "\u00f6": 6, "\ufb1e": 7 },
      '{"\\r":2,"1":3,"\u0080":5,"ö":6,"€":1,"😀":4,"\ufb1e":7}',
    ],
    [{ "10": 1, "9": 2 }, '{"10":1,"9":2}'],
    ['\u0000\u001f\b\t\n\f\r"\\/\u007f', '"\\u0000\\u001f\\b\\t\\n\\f\\r\\"\\\\/\u007f"'],
    [-0, "0"],
    [Number.MAX_SAFE_INTEGER, "9007199254740991"],
    ["陵城", '"陵城"'],
  ])("writes case %# exactly", (value, text) => {
    expect(canonical(value)).toBe(text);
  });

  it.each([
    [1.5, "", "not-a-safe-integer"],
    [{ a: [0, 2 ** 53] }, "/a/1", "not-a-safe-integer"],
    [Number.NaN, "", "not-a-safe-integer"],
    [Number.POSITIVE_INFINITY, "", "not-a-safe-integer"],
    [{ a: undefined }, "/a", "undefined"],
    // oxlint-disable-next-line no-sparse-arrays
    [[1, , 2], "/1", "undefined"],
    [{ a: new Date(0) }, "/a", "not-json"],
    [new Map(), "", "not-json"],
    [10n, "", "not-json"],
    [{ f: () => 1 }, "/f", "not-json"],
    [{ a: { b: "e\u0301" } }, "/a/b", "not-nfc"],
    [{ "e\u0301": 1 }, "/e\u0301", "not-nfc"],
    ["\uf90a", "", "not-nfc"],
    ["a\ud83d", "", "lone-surrogate"],
    [{ "a/b~c": ["\ude00"] }, "/a~1b~0c/0", "lone-surrogate"],
    [JSON.parse('{"__proto__":1}'), "/__proto__", "reserved-key"],
  ])("refuses what has no canonical form and says where (case %#)", (value, path, fault) => {
    expect(canonicalFault(value)).toEqual({ path, fault });
    expect(() => canonical(value)).toThrow(fault);
  });

  it("refuses what is nested too deeply, and a circle with it", () => {
    const circle: unknown[] = [];
    circle.push(circle);
    expect(canonicalFault(circle)?.fault).toBe("too-deep");
    let deep: unknown = "x";
    for (let i = 0; i < MAX_DEPTH; i++) deep = [deep];
    expect(canonicalFault(deep)).toBeNull();
    expect(canonicalFault([deep])?.fault).toBe("too-deep");
  });

  const value = fc
    .letrec((tie) => ({
      value: fc.oneof(
        fc.maxSafeInteger(),
        fc.boolean(),
        fc.constant(null),
        fc.string({ unit: "binary" }),
        fc.array(tie("value"), { maxLength: 4 }),
        fc.dictionary(fc.string({ unit: "binary" }), tie("value"), { maxKeys: 4 }),
      ),
    }))
    .value.map(composed);

  it("reads back as the same value and is its own canonical form", () => {
    fc.assert(
      fc.property(value, (any) => {
        fc.pre(canonicalFault(any) === null);
        const text = canonical(any);
        expect(canonical(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(any)));
      }),
    );
  });

  it("does not depend on the order in which keys were set", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.maxSafeInteger()), (object) => {
        fc.pre(canonicalFault(object) === null);
        expect(canonical(Object.fromEntries(Object.entries(object).reverse()))).toBe(canonical(object));
      }),
    );
  });
});
