import { expect, it } from "vitest";
import { say } from "../../src/words/sentence.ts";

const SENTENCE = { zh: "{n} 条", en: "{n} {n:entry|entries} left" };

it.each([
  [0, "0 条", "0 entries left"],
  [1, "1 条", "1 entry left"],
  ["1", "1 条", "1 entry left"],
  [2, "2 条", "2 entries left"],
  ["1,144", "1,144 条", "1,144 entries left"],
])("English counts take the singular for one only: %s", (n, zh, en) => {
  expect(say(SENTENCE, "zh", { n })).toBe(zh);
  expect(say(SENTENCE, "en", { n })).toBe(en);
});

it("a slot without a value stays visible, the word beside a count as well", () => {
  expect(say(SENTENCE, "en")).toBe("{n} {n:entry|entries} left");
});
