import type { Repaired } from "../repaired.ts";
import { glossAt, learnGlosses } from "./gloss.ts";
import { readsAs } from "./readings.ts";
import { isTraditional, toSimplified } from "./script.ts";

export function repairText(decoded: string, _options: { readonly names?: readonly string[] } = {}): Repaired {
  const glossary = learnGlosses(decoded);
  let text = "";
  const map: number[] = [];
  for (let at = 0; at < decoded.length; ) {
    const gloss = glossary.glossed ? glossAt(decoded, at) : null;
    if (gloss !== null && readsAs(decoded[at - 1] ?? "", gloss.reading)) {
      map[map.length - 1] = gloss.end;
      at = gloss.end;
      continue;
    }
    text += decoded[at];
    map.push(at, at + 1);
    at++;
  }
  const simplified = isTraditional(text) ? text.split("\n").map(toSimplified).join("\n") : text;
  return { text: simplified, map: Int32Array.from(map), marks: [], lost: [], certified: false };
}
