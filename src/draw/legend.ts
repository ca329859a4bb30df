import type { Lang } from "../words/sentence.ts";
import { say } from "../words/sentence.ts";
import { BESIDE_WORDS } from "../words/settings.ts";
import { WALL_WORDS } from "../words/wall.ts";
import { flagShape } from "./flag.ts";
import type { Layout } from "./layout.ts";
import { widthOf } from "./measured.ts";
import { INK } from "./palette.ts";
import { block, element, group, lettering, line } from "./svg.ts";
import type { Wall } from "./wall.ts";

const SIZE = 13;

/** One sign of the key: how it is drawn at x with its middle at y, and its words. */
interface Sign {
  readonly draw: (x: number, y: number) => string;
  readonly words: string;
}

const stroke =
  (dash: string | null, width: number, colour: string) =>
  (x: number, y: number): string =>
    line(x, y, x + 20, y, colour, width, { "stroke-dasharray": dash });

const dot =
  (solid: boolean) =>
  (x: number, y: number): string =>
    stroke(solid ? null : "2.5 2", solid ? 2 : 1.3, INK.accent)(x, y) +
    element("circle", {
      cx: x + 20,
      cy: y,
      r: solid ? 3.4 : 4.4,
      fill: solid ? INK.accent : INK.panel,
      stroke: INK.accent,
      "stroke-width": solid ? 0 : 1.6,
    });

const gate = (x: number, y: number): string =>
  line(x + 4, y - 9, x + 4, y + 9, INK.text, 1.6) +
  line(x + 12, y - 9, x + 12, y + 9, INK.text, 2.4) +
  line(x + 1, y - 9, x + 14, y - 9, INK.text, 2.8);

const signs = (lang: Lang): readonly Sign[] => [
  { draw: stroke(null, 1.4, INK.path), words: WALL_WORDS.keyExpected[lang] },
  { draw: stroke("5 4", 1.4, INK.path), words: WALL_WORDS.keyAssumed[lang] },
  { draw: dot(true), words: WALL_WORDS.keyProven[lang] },
  { draw: dot(false), words: WALL_WORDS.keyReported[lang] },
  { draw: (x, y) => flagShape({ mark: "done" }, x + 4, y + 10), words: WALL_WORDS.keyDone[lang] },
  { draw: (x, y) => flagShape({ mark: "due" }, x + 4, y + 10), words: WALL_WORDS.keyDue[lang] },
  { draw: (x, y) => flagShape({ mark: "late" }, x + 4, y + 10), words: WALL_WORDS.keyLate[lang] },
  { draw: gate, words: WALL_WORDS.keyGate[lang] },
];

/** The number of a version of the rules, as people say it; its name is the program's own. */
const versionOf = (rule: string): string => (rule.split(" ")[0] ?? "").replace(/^.*-/, "");

/** The foot of the wall: how to read its signs, and from which entries and rules it was made. */
export function drawLegend(wall: Wall, layout: Layout, lang: Lang): string {
  const y = layout.height - 15;
  let at = layout.columns.band + 2;
  const keys = signs(lang).map((sign) => {
    const svg = sign.draw(at, y) + lettering(at + 27, y + 4.5, sign.words, { size: SIZE, fill: INK.quiet });
    at += 27 + widthOf(sign.words, SIZE) + 20;
    return svg;
  });
  const rules = new Set(
    wall.programmes.flatMap((programme) =>
      programme.points.flatMap((point) => point.rows.map((row) => row.verdict.ruleVersion)),
    ),
  );
  const rule = [...new Set([...rules].map(versionOf))].sort().join(", ") || "–";
  const isSet = [...rules].some((one) => one.includes(" "));
  const own = isSet ? ` · ${BESIDE_WORDS.ownRules[lang]}` : "";
  const basis = say(WALL_WORDS.basis, lang, { size: wall.size, rule }) + own;
  const room = layout.columns.right - at;
  const mark = wall.simulated ? `${WALL_WORDS.simulated[lang]} · ` : "";
  const text = mark + basis;
  const foot = widthOf(text, SIZE) <= room ? text : mark.replace(" · ", "");
  return group(
    { class: "tz-legend" },
    block(0, layout.height - 34, layout.width, 34, "none"),
    ...keys,
    lettering(layout.columns.right, y + 4.5, foot, {
      size: SIZE,
      fill: wall.simulated ? INK.late : INK.quiet,
      anchor: "end",
    }),
  );
}
