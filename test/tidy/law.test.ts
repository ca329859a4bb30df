import { describe, expect, it } from "vitest";
import { sourcesUnder } from "./sources.ts";

const isObject = (value: unknown): value is Readonly<{ [key: string]: unknown }> =>
  typeof value === "object" && value !== null;
const text = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value ?? ""));

/** A rule as data: it has an id and a threshold or test of some kind. */
const isRule = (value: unknown): value is Readonly<{ [key: string]: unknown }> =>
  isObject(value) &&
  typeof value.id === "string" &&
  ("test" in value || "threshold" in value || "value" in value || "article" in value);

async function rules(): Promise<
  readonly { readonly place: string; readonly rule: Readonly<{ [key: string]: unknown }> }[]
> {
  const found: { place: string; rule: Readonly<{ [key: string]: unknown }> }[] = [];
  for (const { path } of sourcesUnder("src/rules")) {
    const loaded = (await import(`../../${path}`)) as Readonly<{ [name: string]: unknown }>;
    for (const [name, value] of Object.entries(loaded)) {
      for (const rule of Array.isArray(value) ? value : [value])
        if (isRule(rule)) found.push({ place: `${path} ${name}`, rule });
    }
  }
  return found;
}

describe("statutory thresholds", () => {
  it("are cited by law or document, with number and article", async () => {
    const uncited = (await rules())
      .filter(
        ({ rule }) =>
          ![rule.citation, rule.authority, rule.source, rule.basis].some(
            (cited) => /[〔\[(（第]|GB|NB|\d/.test(text(cited)) && text(cited).length > 6,
          ),
      )
      .map(({ place, rule }) => `${place}: ${text(rule.id)}`);
    expect(uncited, "Name the law or document with its number and article beside the threshold.").toEqual([]);
  });
});
