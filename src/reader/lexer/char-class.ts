/** What a character can begin, as bits: one table look-up instead of several searches for each character of a text. */
export const CHAR = {
  digit: 1,
  numeral: 2,
  date: 4,
  mark: 8,
  open: 16,
  close: 32,
  stop: 64,
  colon: 128,
  /** A span of years, a feast or a season: what also makes a date. */
  span: 256,
  feast: 512,
  /** What stands before or behind a noun and does not belong to it. */
  leftEdge: 1024,
  rightEdge: 2048,
  blank: 4096,
  /** The number or sign that opens a heading, an item or a sentence. */
  label: 8192,
} as const;

const BLANKS =
  "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

const MEMBERS: readonly (readonly [number, string])[] = [
  [CHAR.digit, "0123456789０１２３４５６７８９"],
  [CHAR.numeral, "零〇一二两三四五六七八九十百千万亿半翻过"],
  [CHAR.date, "０１２３４５６７８９到截至本全年明来去上下前第后"],
  [CHAR.date | CHAR.span, "0123456789一二两三四五六七八九十用利未今再力过近最连"],
  [CHAR.date | CHAR.feast, '“"今当国元五劳七秋新清高迎汛入主雨供采冬暑寒春端中'],
  [CHAR.mark, "，、；：。！？,;:!?\n\t|　 "],
  [CHAR.open, '“「『《（(〔【‘〈["'],
  [CHAR.close, "”」』》）)〕】"],
  [CHAR.stop, "。！？!?"],
  [CHAR.colon, "：:"],
  [CHAR.blank | CHAR.leftEdge | CHAR.rightEdge, BLANKS],
  [CHAR.leftEdge | CHAR.rightEdge, "、，,；：:和与及"],
  [CHAR.leftEdge, "的将把对为在并"],
  [CHAR.rightEdge, "。"],
  [CHAR.label, "第一二三四五六七八九十（(0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳—-●·■◆▪•*▲○◎◇□★☆►▶▸➤➢✦✓✔√※"],
];

const TABLE = (() => {
  const table = new Uint16Array(0x10000);
  for (const [bit, characters] of MEMBERS) {
    for (const character of characters)
      table[character.charCodeAt(0)] = (table[character.charCodeAt(0)] ?? 0) | bit;
  }
  return table;
})();

/** The bits of the character at `at`; 0 behind the end. */
export const charClass = (text: string, at: number): number => TABLE[text.charCodeAt(at)] ?? 0;
