// Writes the committed tables that text repair needs (src/reader/repair/*.data.ts), so that no runtime's own
// character tables and no dictionary file are needed later. Run it again only when a source below changes version.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { deflateSync } from "fflate";
import iconv from "iconv-lite";
import singles from "opencc-js/dict/STCharacters";
import reversed from "opencc-js/dict/TSCharacters";
import { pinyin } from "pinyin-pro";

const folder = join(dirname(fileURLToPath(import.meta.url)), "../src/reader/repair");
const require = createRequire(import.meta.url);
const han = /^\p{Script=Han}+$/u;

/** Words rarer than this add size and names of film stars, but no accuracy on plan texts. */
const rarestWord = 5;
const longestWord = 8;

function write(name, head, body) {
  writeFileSync(
    join(folder, name),
    `// Made by scripts/make-language-data.mjs. Do not edit by hand.\n${head}\n${body}\n`,
  );
}

function literal(text) {
  const escaped = [...text].map((c) => {
    const code = c.charCodeAt(0);
    const hidden =
      code < 32 || (code >= 0x7f && code <= 0xa0) || (code >= 0xe000 && code <= 0xf8ff) || code === 0xfffd;
    if (hidden || code === 0x2028 || code === 0x2029 || code === 0x3000 || code === 0xfeff) {
      return `\\u${code.toString(16).padStart(4, "0")}`;
    }
    return c === "\\" || c === '"' ? `\\${c}` : c;
  });
  return `"${escaped.join("")}"`;
}

/** Pairs 8140–FEFE row by row, 190 a row, without trail 7F; iconv-lite keeps the older private-use points. */
function gbkTable() {
  let cells = "";
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const cell = iconv.decode(Buffer.from([lead, trail]), "gbk");
      if (cell.length !== 1)
        throw new Error(`pair ${lead.toString(16)}${trail.toString(16)} is not one unit`);
      cells += cell;
    }
  }
  return cells;
}

function pairs(dictionary) {
  return dictionary
    .split("|")
    .map((entry) => entry.split(" "))
    .filter(([from, to]) => from.length === 1 && to?.length === 1);
}

/** Simplified characters that stand for several traditional ones; the damaging converter leaves them as they are. */
const leftAlone = new Set("后里系云干于范游台谷松只丑姜仆");

function scriptTables() {
  const back = new Map(pairs(reversed));
  const forth = pairs(singles).filter(([s, t]) => back.get(t) === s && !leftAlone.has(s));
  return { toSimplified: [...back].flat().join(""), toTraditional: [...forth, ["着", "著"]].flat().join("") };
}

/** One line a syllable: "zé 則擇澤責…". */
function readings(cells) {
  const bySyllable = new Map();
  for (const c of new Set(cells)) {
    if (!/\p{Script=Han}/u.test(c)) continue;
    for (const syllable of pinyin(c, { multiple: true, type: "array" })) {
      if (syllable === c || !/^[\p{Script=Latin}\p{M}]+$/u.test(syllable)) continue;
      bySyllable.set(syllable, (bySyllable.get(syllable) ?? "") + c);
    }
  }
  return [...bySyllable]
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .map(([syllable, chars]) => `${syllable} ${chars}`)
    .join("\n");
}

/** Front-coded word list in four streams (shared<<4|new length, weight, low bytes, high bytes), deflated together. */
function words() {
  const dictionary = readFileSync(require.resolve("@node-rs/jieba/dict.txt"), "utf8").split("\n");
  const list = dictionary
    .map((line) => line.split(" "))
    .filter(([word]) => han.test(word ?? "") && word.length <= longestWord)
    .filter(([word, count]) => Number(count) >= (word.length === 1 ? 1 : rarestWord))
    .sort((a, b) => (a[0] < b[0] ? -1 : 1));
  const heads = [];
  const weights = [];
  const low = [];
  const high = [];
  let before = "";
  for (const [word, count] of list) {
    let shared = 0;
    while (shared < word.length && word[shared] === before[shared]) shared++;
    heads.push((shared << 4) | (word.length - shared));
    weights.push(Math.round(Math.log2(Number(count)) * 4));
    for (let i = shared; i < word.length; i++) {
      low.push(word.charCodeAt(i) & 255);
      high.push(word.charCodeAt(i) >> 8);
    }
    before = word;
  }
  const bytes = Uint8Array.from([...heads, ...weights, ...low, ...high]);
  return {
    count: list.length,
    letters: low.length,
    packed: Buffer.from(deflateSync(bytes, { level: 9 })).toString("base64"),
  };
}

const cells = gbkTable();
write(
  "gbk.data.ts",
  "/** GBK pairs 8140–FEFE in order, 190 a row (no trail 7F); user-defined rows are private-use characters. Source: iconv-lite (MIT). */",
  `export const gbkCells =\n  ${literal(cells)};`,
);
const script = scriptTables();
write(
  "script.data.ts",
  "/** Character pairs, source before target. Source: OpenCC TSCharacters and STCharacters (Apache-2.0) by way of opencc-js. */",
  `export const toSimplifiedPairs =\n  ${literal(script.toSimplified)};\n/** Only pairs that come back unchanged; a character standing for several traditional ones stays. */\nexport const toTraditionalPairs =\n  ${literal(script.toTraditional)};`,
);
write(
  "readings.data.ts",
  "/** Pinyin readings of every Han character in GBK, one line a syllable. Source: pinyin-pro (MIT). */",
  `export const readingLines = \`\n${readings(cells)}\n\`;`,
);
const list = words();
write(
  "words.data.ts",
  "/** Word list with counts (4 × log2), front-coded, deflated, base64. Source: dictionary of @node-rs/jieba (MIT). */",
  `export const wordCount = ${list.count};\nexport const letterCount = ${list.letters};\nexport const packedWords =\n  "${list.packed}";`,
);
