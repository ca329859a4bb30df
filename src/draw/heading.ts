import type { Day } from "../std/day.ts";
import { beijingDay, isDay } from "../std/day.ts";
import { dayText, knownText } from "../words/dates.ts";
import { LIGHTS, LIGHT_ORDER } from "../words/lights.ts";
import type { Lang } from "../words/sentence.ts";
import { say } from "../words/sentence.ts";
import { BESIDE_WORDS } from "../words/settings.ts";
import { WALL_WORDS } from "../words/wall.ts";
import type { Layout } from "./layout.ts";
import { lightShape } from "./light.ts";
import { cutTo, widthOf } from "./measured.ts";
import { INK, LIGHT_INK } from "./palette.ts";
import { block, group, lettering } from "./svg.ts";
import { countText } from "./told.ts";
import type { Wall } from "./wall.ts";

const TITLE = 27;
const STATE = 19;

/** The stamp that a simulated book can never lose. */
export function simulatedStamp(
  x: number,
  y: number,
  lang: Lang,
  size = 16,
): { readonly svg: string; readonly width: number } {
  const text = WALL_WORDS.simulated[lang];
  const width = widthOf(text, size) + size * 1.25;
  const svg = group(
    { class: "tz-simulated" },
    block(x, y - size * 1.12, width, size * 1.65, "#FFFFFF", {
      stroke: INK.late,
      "stroke-width": 1.6,
      rx: 3,
    }),
    lettering(x + width / 2, y + size * 0.07, text, { size, fill: INK.late, weight: 700, anchor: "middle" }),
  );
  return { svg, width };
}

/** Promises and lights counted: "25 项承诺 ● 9 绿 ▲ 5 黄 ■ 3 红 ◇ 4 暂不能研判". */
function stateLine(wall: Wall, count: number, x: number, y: number, lang: Lang): string {
  const head = countText(wall, count, lang);
  let out = lettering(x, y, head, { size: STATE, fill: INK.text, weight: 600 });
  let at = x + widthOf(head, STATE) + 26;
  for (const light of LIGHT_ORDER) {
    const name = light === "grey" ? (lang === "zh" ? "暂不能研判" : "not assessable") : LIGHTS[light][lang];
    const text = `${wall.tally[light]} ${name}`;
    out +=
      lightShape(light, at + 8, y - 7, 17) +
      lettering(at + 22, y, text, { size: STATE, fill: LIGHT_INK[light].text, weight: 700 });
    at += 22 + widthOf(text, STATE) + 26;
  }
  const hand = wall.setByHand ?? 0;
  // The tally counts what was computed; what was set by hand is told beside it, never in it.
  return hand === 0
    ? out
    : out + lettering(at, y, say(BESIDE_WORDS.setByHand, lang, { n: hand }), { size: 15, fill: INK.quiet });
}

/** True when the picture answers for another day than today, or with other knowledge than today's. */
export function otherTime(
  wall: Wall,
  today: Day | undefined,
): { readonly on: boolean; readonly known: boolean } {
  const { on, known } = wall.asOf;
  if (typeof known === "number")
    return { on: today !== undefined && on !== today, known: known !== wall.size };
  const knownDay = isDay(known) ? known : beijingDay(known);
  const now = today ?? on;
  return { on: on !== now, known: knownDay < now };
}

/** Both dates of the question at the right, tinted and in words when either is not now. */
function dates(wall: Wall, layout: Layout, today: Day | undefined, lang: Lang): string {
  const other = otherTime(wall, today);
  const right = layout.columns.right;
  const { on, known } = wall.asOf;
  const first =
    say(WALL_WORDS.on, lang, { day: dayText(on, lang) }) +
    (other.on && today ? ` · ${say(WALL_WORDS.notToday, lang, { today: dayText(today, lang) })}` : "");
  const knownWords = typeof known === "number" ? WALL_WORDS.knownSize : WALL_WORDS.known;
  const second =
    say(knownWords, lang, { known: knownText(known, lang) }) +
    (other.known ? ` · ${WALL_WORDS.knownThen[lang]}` : "");
  const width = Math.max(widthOf(first, 20), widthOf(second, 15)) + 24;
  const ground =
    other.on || other.known
      ? block(right - width, layout.margin / 2 + 6, width, 62, INK.otherDay, {
          rx: 3,
          stroke: LIGHT_INK.amber.text,
          "stroke-width": 1,
        })
      : "";
  const x = other.on || other.known ? right - 12 : right;
  return (
    ground +
    lettering(x, layout.margin / 2 + 32, first, { size: 20, fill: INK.text, weight: 700, anchor: "end" }) +
    lettering(x, layout.margin / 2 + 56, second, { size: 15, fill: INK.quiet, anchor: "end" })
  );
}

/** The head of the wall: whose it is, its one line of state, and both dates of the question. */
export function drawHeading(
  wall: Wall,
  layout: Layout,
  count: number,
  today: Day | undefined,
  lang: Lang,
): string {
  const x = layout.columns.band;
  const text = cutTo(say(WALL_WORDS.heading, lang, { title: wall.title }), TITLE, layout.width * 0.5);
  const stamp = wall.simulated
    ? simulatedStamp(x + widthOf(text, TITLE) + 30, layout.margin / 2 + 29, lang).svg
    : "";
  return group(
    { class: "tz-heading" },
    lettering(x, layout.margin / 2 + 32, text, { size: TITLE, fill: INK.text, weight: 700 }),
    stamp,
    stateLine(wall, count, x, layout.margin / 2 + 66, lang),
    dates(wall, layout, today, lang),
  );
}
