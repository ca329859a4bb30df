import type { Sentence } from "./sentence.ts";

/** Where an item does not say what a heading asks for. */
export const NOT_SAID: Sentence = { zh: "未填", en: "Not said" };

/** How long an item has stood where it stands; `most` in days. */
export const AGES: readonly (Sentence & { readonly key: string; readonly most: number })[] = [
  { key: "30", most: 30, zh: "30天以内", en: "Up to 30 days" },
  { key: "90", most: 90, zh: "31至90天", en: "31 to 90 days" },
  { key: "180", most: 180, zh: "91至180天", en: "91 to 180 days" },
  { key: "365", most: 365, zh: "181至365天", en: "181 to 365 days" },
  { key: "more", most: Number.POSITIVE_INFINITY, zh: "一年以上", en: "Over a year" },
];
