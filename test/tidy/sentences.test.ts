import { describe, expect, it } from "vitest";
import { exportsOf, sourcesUnder } from "./sources.ts";

interface Spoken {
  readonly place: string;
  readonly zh: string;
  readonly en: string;
}

const isObject = (value: unknown): value is Readonly<{ [key: string]: unknown }> =>
  typeof value === "object" && value !== null;

const wording = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** Every object with a Chinese and an English wording inside a value, however deep, with the path to it. */
function spokenIn(value: unknown, place: string, seen: Set<unknown>): readonly Spoken[] {
  if (!isObject(value) || seen.has(value) || ArrayBuffer.isView(value)) return [];
  seen.add(value);
  const [zh, en] = [wording(value.zh), wording(value.en)];
  const own = zh === null && en === null ? [] : [{ place, zh: zh ?? "", en: en ?? "" }];
  const inner = value instanceof Map ? [...value] : Object.entries(value);
  return [...own, ...inner.flatMap(([key, part]) => spokenIn(part, `${place}.${String(key)}`, seen))];
}

/** Rooms whose data speaks to people: the catalogue itself, and the declarative files that carry their own words. */
const SPEAKING = sourcesUnder("src/words", "src/registers", "src/lines", "src/rules").filter(({ path }) =>
  path.endsWith(".ts"),
);

async function allSpoken(): Promise<readonly Spoken[]> {
  const found: Spoken[] = [];
  for (const source of SPEAKING) {
    const loaded = (await import(`../../${source.path}`)) as Readonly<{ [name: string]: unknown }>;
    const own = new Set(exportsOf(source).map((line) => line.name));
    for (const [name, value] of Object.entries(loaded)) {
      if (own.has(name)) found.push(...spokenIn(value, `${source.path} ${name}`, new Set()));
    }
  }
  return found;
}

const slots = (text: string): string => [...new Set(text.match(/\{\w+\}/g) ?? [])].toSorted().join(" ");

describe("every sentence the product can utter", async () => {
  const spoken = await allSpoken();

  it("is found by this test", () => {
    expect(spoken.length).toBeGreaterThan(200);
  });

  it("exists in both languages", () => {
    const missing = spoken
      .filter(({ zh, en }) => (zh.trim() === "") !== (en.trim() === ""))
      .map(({ place }) => place);
    expect(missing, "Write the other language too; Chinese first, English complete.").toEqual([]);
  });

  it("has the same slots in both languages", () => {
    const uneven = spoken
      .filter(({ zh, en }) => slots(zh) !== slots(en))
      .map(({ place, zh, en }) => `${place}: zh ${slots(zh) || "none"}; en ${slots(en) || "none"}`);
    expect(uneven, "Use the same {slots} in both languages, so that neither says less.").toEqual([]);
  });

  it("speaks English in its English half", () => {
    const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;
    const chinese = spoken
      // A language is offered under its own name.
      .filter(({ en }) => en !== "中文")
      .filter(({ en }) => count(en, /\p{Script=Han}/gu) > count(en, /\p{Script=Latin}/gu))
      .map(({ place, en }) => `${place}: ${en}`);
    expect(chinese, "Say it in English; a Chinese term may stand beside it.").toEqual([]);
  });
});
