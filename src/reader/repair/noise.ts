import { untouched, type RepairStep } from "./repair-step.ts";

/** Signs that print nothing or only decorate: zero-width blanks, direction marks, variation selectors, pictographs. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]|\p{Variation_Selector}/u;
const NAMED: Readonly<{ [name: string]: string }> = {
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  thinsp: " ",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  middot: "·",
  mdash: "—",
  ndash: "–",
  hellip: "…",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  times: "×",
  deg: "°",
  yen: "¥",
  percnt: "%",
};
/** An entity of HTML or an escape of JSON that nobody turned back: &#24180; &#x5e74; &nbsp; \u5e74. */
const ESCAPED = /^(?:&(?:#(\d{2,5})|#[xX]([\da-fA-F]{2,4})|([a-z]{2,6}));|\\u([\da-fA-F]{4}))/;
const LONGEST_ESCAPE = 8;
const PICTOGRAPH = /\p{Extended_Pictographic}/u;
/** A character of an address, three bytes written with percent signs: %E5%B9%B4. */
const PERCENT_CODED = /%[Ee][3-9](?:%[89ABab][\dA-Fa-f]){2}/;
const PERCENT_CODE =
  /^%(?:[Ee][\dA-Fa-f](?:%[89ABab][\dA-Fa-f]){2}|[Cc2-7Dd][\dA-Fa-f](?:%[89ABab][\dA-Fa-f])?|0[AaDd])/;
const LONGEST_CODE = 9;
const SUSPECT =
  /%[Ee][3-9]%[89ABab]|&(?:#[xX]?[\da-fA-F]{2,5}|[a-z]{2,6});|\\u[\da-fA-F]{4}|[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2e80-\u2fd5\ufeff]|[\u2614\u2615\u26a0\u26a1\u2705\u2728\u274c\u2757\u27a1\u2b06\u2b50\u2b55]|\p{Variation_Selector}|[\u{1f000}-\u{1faff}]/u;
/** Pictures of one unit: ✅ ⚠ ⭐. Ticks and stars that stand in tables and titles are left. */
const PICTURE = /[\u2614\u2615\u26a0\u26a1\u2705\u2728\u274c\u2757\u27a1\u2b06\u2b50\u2b55]/;
/** 改造危桥8座. 新增…: a full stop of half width between Chinese words; a label (一.) and a decimal point are none. */
const HALF_STOP =
  /\.(?=[\s\u4e00-\u9fff“]|$)(?<=[\u4e00-\u9fff%％）)”]\.)(?<!^[ 　]*[（(]?[一二三四五六七八九十]{1,3}\.)/gm;
/** Most points of a text stand in numbers: one look tells so before each is weighed. */
const BEHIND_HAN = /[\u4e00-\u9fff%％）)”]\./;
const HAN = /[\u4e00-\u9fff]/g;
const GAP = /[\u4e00-\u9fff] (?=[\u4e00-\u9fff])/g;
const ALONE = / [\u4e00-\u9fff](?= )/g;
const BESIDE = /[\u4e00-\u9fff\d.,%％，。、；：！？“”（）《》()-]/;

/** Characters set apart by blanks, as a reader of scanned pages leaves them: so many that no table explains them. */
function isSpaced(text: string): boolean {
  const gaps = text.match(GAP)?.length ?? 0;
  if (gaps < 10) return false;
  const han = text.match(HAN)?.length ?? 1;
  return gaps > 0.15 * han && (text.match(ALONE)?.length ?? 0) > 0.03 * han;
}

/** 约 600 个, 2023 年: blanks that a typesetter puts around numbers, throughout a text. */
const AROUND_NUMBER = /[\u4e00-\u9fff] (?=\d)|[\d%％] (?=[\u4e00-\u9fff])/g;
const BARE_NUMBER = /[\u4e00-\u9fff]\d|[\d%％][\u4e00-\u9fff]/g;
const FEWEST_AROUND = 4;

function setsNumbersApart(text: string): boolean {
  const apart = text.match(AROUND_NUMBER)?.length ?? 0;
  // Where blanks part words as well they stand for the columns of a table.
  if ((text.match(GAP)?.length ?? 0) * 8 > apart) return false;
  return apart >= FEWEST_AROUND && apart > (text.match(BARE_NUMBER)?.length ?? 0);
}

/** True for such a blank; one behind the number that opens a line parts a label from its words. */
function standsAround(text: string, at: number): boolean {
  const [before, behind] = [text[at - 1] ?? "", text[at + 1] ?? ""];
  if (/[\u4e00-\u9fff]/.test(before)) return /\d/.test(behind);
  if (!/[\d%％]/.test(before) || !/[\u4e00-\u9fff]/.test(behind)) return false;
  return !/(?:^|\n)[ 　]*\d{1,3}$/.test(text.slice(Math.max(0, at - 6), at));
}

/** Places of full stops of half width, where hardly a sentence ends with one of full width. */
function halfStops(text: string): ReadonlySet<number> {
  const found = BEHIND_HAN.test(text) ? [...text.matchAll(HALF_STOP)].map(({ index }) => index) : [];
  const full = found.length === 0 ? 0 : (text.match(/。/g)?.length ?? 0);
  return new Set(found.length > full ? found : []);
}

/** What a run of percent codes at `at` spells, one character at a time; null when it is none. */
function readPercents(text: string, at: number): { write: string; length: number } | null {
  const code = PERCENT_CODE.exec(text.slice(at, at + LONGEST_CODE))?.[0];
  if (code === undefined) return null;
  try {
    return { write: decodeURIComponent(code).replace("\r", ""), length: code.length };
  } catch {
    return null;
  }
}

/** What stands at `at` for another sign, and how long it is; null when it stands for itself. */
function readSign(text: string, at: number, spaced: boolean): { write: string; length: number } | null {
  const char = text[at] ?? "";
  if (char === "&" || char === "\\") {
    const found = ESCAPED.exec(text.slice(at, at + LONGEST_ESCAPE));
    if (found === null) return null;
    const [whole, decimal, hex, name, escape] = found;
    const code = decimal === undefined ? Number.parseInt(hex ?? escape ?? "", 16) : Number(decimal);
    const write = name === undefined ? String.fromCharCode(code) : NAMED[name];
    return write === undefined || /[\n\r\ud800-\udfff]/.test(write) ? null : { write, length: whole.length };
  }
  if (INVISIBLE.test(char) || PICTURE.test(char)) return { write: "", length: 1 };
  if (char >= "\u2e80" && char <= "\u2fd5") {
    const plain = char.normalize("NFKC");
    return plain.length === 1 && plain !== char ? { write: plain, length: 1 } : null;
  }
  if (char >= "\ud83c" && char <= "\ud83e") {
    const pair = text.slice(at, at + 2);
    return PICTOGRAPH.test(pair) ? { write: "", length: 2 } : null;
  }
  const gap = spaced && char === " " && BESIDE.test(text[at - 1] ?? "") && BESIDE.test(text[at + 1] ?? "");
  return gap ? { write: "", length: 1 } : null;
}

/**
 * Takes out what others put between the characters of a text: escapes that were never turned back, signs that print
 * nothing, pictures, radicals in place of characters, full stops of half width, and the blanks that a reader of scanned
 * pages leaves. Nothing is
 * guessed; null for a text without them, or of nothing else. Linear in its length.
 */
export function dropNoise(text: string): RepairStep | null {
  const spaced = isSpaced(text);
  const around = setsNumbersApart(text);
  const stops = halfStops(text);
  const coded = PERCENT_CODED.test(text);
  if (!spaced && !around && stops.size === 0 && !SUSPECT.test(text)) return null;
  const parts: string[] = [];
  const map: number[] = [];
  for (let at = 0; at < text.length; ) {
    const code = coded && text[at] === "%" ? readPercents(text, at) : null;
    const blank = around && text[at] === " " && standsAround(text, at) ? { write: "", length: 1 } : null;
    const sign = code ?? blank ?? (stops.has(at) ? { write: "。", length: 1 } : readSign(text, at, spaced));
    const write = sign === null ? (text[at] ?? "") : sign.write;
    const end = at + (sign?.length ?? 1);
    if (write !== "") {
      parts.push(write);
      map.push(at, end);
    }
    at = end;
  }
  const repaired = parts.join("");
  if (repaired === "") return null;
  return {
    text: repaired,
    map: Int32Array.from(map),
    units: Array.from({ length: repaired.length }, () => untouched),
    certified: true,
  };
}
