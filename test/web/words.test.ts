import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";

const folder = new URL("../../src/words/web/", import.meta.url);

/** Sentences that are names of the other language, and so are not in the reader's own. */
const OTHER_LANGUAGE = new Set(["otherLanguage"]);
/** 万 and 亿 are told to English readers as what they may type. */
const TYPED = /[万亿]/g;

const isSentence = (value: unknown): value is { zh: string; en: string } =>
  typeof value === "object" && value !== null && "zh" in value && "en" in value;

const slots = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? "").sort();

describe.each(readdirSync(folder).filter((name) => name.endsWith(".ts")))(
  "the catalogue %s",
  async (name) => {
    const module = (await import(new URL(name, folder).href)) as Readonly<{
      [exported: string]: Readonly<{ [key: string]: unknown }>;
    }>;
    const sentences = Object.values(module).flatMap((catalogue) =>
      Object.entries(catalogue).flatMap(([key, value]) => (isSentence(value) ? [[key, value] as const] : [])),
    );

    it("says everything in both languages, with the same slots", () => {
      for (const [key, { zh, en }] of sentences) {
        expect(zh.trim(), key).not.toBe("");
        expect(en.trim(), key).not.toBe("");
        expect(slots(en), key).toEqual(slots(zh));
      }
    });

    it("mixes no languages", () => {
      for (const [key, { zh, en }] of sentences) {
        if (OTHER_LANGUAGE.has(key)) continue;
        expect(en.replace(TYPED, ""), key).not.toMatch(/\p{Script=Han}|[，。：；]/u);
        // File endings and the key Esc are the same in both languages.
        expect(zh.replace(/\{\w+\}|\.\w+|Esc|A3/g, ""), key).not.toMatch(/[A-Za-z]{2,}/);
      }
    });
  },
);
