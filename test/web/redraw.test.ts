import { readFileSync } from "node:fs";
import fc from "fast-check";
import { DOMParser } from "linkedom";
import { describe, expect, it } from "vitest";
import type { Wall } from "../../src/draw/wall.ts";
import { drawWall, type WallOptions } from "../../src/draw/wall-picture.ts";
import { bindPlan } from "../../src/lines/binding.ts";
import { DEMO_SEED, demoEntries } from "../../src/office/demo/demo-entries.ts";
import { wallAt } from "../../src/office/wall.ts";
import { readPlan } from "../../src/reader/read-plan.ts";
import { addDays, type Day } from "../../src/std/day.ts";
import { hashOf } from "../../src/std/hash.ts";
import { type Drawn, redraw } from "../../src/web/pieces/redraw.ts";

/*
 * A drawing that stands in the page is changed into the next one piece by piece. Whatever stood there before, the page must
 * then hold exactly what it would hold had the new drawing been set in whole.
 */

/** What an element holds, with attributes in the order of their names: which comes first says nothing. */
function told(node: Element): string {
  const attributes = [...node.attributes].map(({ name, value }) => `${name}=${JSON.stringify(value)}`).sort();
  const inside =
    node.children.length === 0 ? [JSON.stringify(node.textContent)] : [...node.children].map(told);
  return `(${[node.localName, ...attributes, ...inside].join(" ")})\n`;
}

/** A place of a page; `shown` is what stands in it, `draw` sets a drawing in. */
function emptyPlace() {
  const place = new DOMParser().parseFromString("<page/>", "text/xml").documentElement as unknown as Element;
  let drawn: Drawn | null = null;
  return {
    place,
    draw: (svg: string): void => void (drawn = redraw(place, drawn, svg)),
    shown: (): string => told(place),
  };
}

/** What a place holds into which nothing but this drawing was ever set. */
function whole(svg: string): string {
  const { place, shown } = emptyPlace();
  place.innerHTML = svg;
  return shown();
}

const svgOf = (inside: string): string => `<svg viewBox="0 0 10 10">${inside}</svg>`;

describe("a drawing changed into another", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["a number of an attribute", '<circle cx="1" r="2"/>', '<circle cx="7" r="2"/>'],
    ["an attribute more", '<line x1="1"/>', '<line x1="1" stroke-dasharray="3 3"/>'],
    ["an attribute less", '<line x1="1" stroke="#fff"/>', '<line x1="1"/>'],
    ["attributes in another order", '<line x1="1" x2="2"/>', '<line x2="1" x1="2"/>'],
    ["a value that is another's name", '<g class="x" id="y"></g>', '<g id="x" class="y"></g>'],
    ["words", "<text>6 报 4 实</text>", "<text>7 报 4 实</text>"],
    ["words with signs that are escaped", "<text>a &lt; b</text>", "<text>a &amp;lt; &quot;c&quot;</text>"],
    ["words where there were none", "<text></text>", "<text>还没有人报过</text>"],
    ["words gone", "<text>还没有人报过</text>", "<text></text>"],
    ["one element for another", '<g><circle r="1"/></g>', '<g><rect width="1"/></g>'],
    ["an element more", "<g><line/></g><text>甲</text>", "<g><line/><circle/></g><text>乙</text>"],
    ["an element less", "<g><line/><circle/></g>", "<g><line/></g>"],
    ["the inside of a piece among equals", "<a><title>甲</title></a><a/>", "<a><title>丙</title></a><a/>"],
    ["nothing at all", "<g/>", "<g/>"],
  ];
  for (const [what, before, after] of cases)
    it(`${what}: the page holds what it would hold had it been drawn whole`, () => {
      const { draw, shown } = emptyPlace();
      draw(svgOf(before));
      draw(svgOf(after));
      expect(shown()).toBe(whole(svgOf(after)));
    });

  it("leaves an element where it is, so that what the keyboard stands on stays", () => {
    const { draw, place } = emptyPlace();
    draw(svgOf('<a href="/c"><text>甲</text></a>'));
    const row = place.querySelector("a");
    draw(svgOf('<a href="/c"><text>乙</text><circle r="1"/></a>'));
    expect(place.querySelector("a")).toBe(row);
    expect(row?.textContent).toBe("乙");
  });
});

/* The shipped demonstration, whose year holds every mark that a wall can show. */
const TEXT = readFileSync(new URL("../../plans/demo-2025.txt", import.meta.url), "utf8");
const PLAN = bindPlan(
  readPlan(
    { decoded: TEXT },
    { planId: "2025-01", year: 2025, place: "青禾区", sha256: hashOf(TEXT), mediaType: "text/plain" },
  ).plan,
);
const DEMO = demoEntries(PLAN, DEMO_SEED);
const ENTRIES = DEMO.proposals.map(({ proposal, recordedAt }, at) => ({
  ...proposal,
  seq: at + 1,
  recordedAt,
}));
const wallOn = (on: Day, known: Day): Wall => wallAt(DEMO.header, ENTRIES, { on, known });
const LOOK: WallOptions = {
  lang: "zh",
  width: 1920,
  today: "2025-08-31",
  href: (id) => `/b/demo-2025/c/${id}`,
  lineHref: (line) => `/b/demo-2025/l/${line}`,
  toggle: (programme) => `#fold-${programme}`,
};

describe("the wall while the slider moves", () => {
  it("is on every day the same as the wall of that day drawn whole", () => {
    const { draw, shown } = emptyPlace();
    const strides = [1, 1, 1, -1, 5, 17, -30, 31, 60, -120, 150];
    let day: Day = "2025-03-28";
    for (const stride of strides) {
      day = addDays(day, stride);
      const svg = drawWall(wallOn(day, "2025-08-31"), LOOK);
      draw(svg);
      expect(shown(), day).toBe(whole(svg));
    }
  });

  it("also as known on other days, folded and unfolded, at both zooms and in both languages", () => {
    const day = fc.integer({ min: 0, max: 260 }).map((n) => addDays("2025-01-15", n));
    const look = fc.record({
      lang: fc.constantFrom("zh", "en"),
      zoom: fc.constantFrom("year", "quarter"),
      collapsed: fc.subarray(PLAN.programmes.map(({ id }) => id)),
    });
    const { draw, shown } = emptyPlace();
    fc.assert(
      fc.property(day, day, look, (on, known, chosen) => {
        const svg = drawWall(wallOn(on, known), { ...LOOK, ...(chosen as Partial<WallOptions>) });
        draw(svg);
        expect(shown()).toBe(whole(svg));
      }),
      { numRuns: 10 },
    );
  });
});
