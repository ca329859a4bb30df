import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LINES } from "../../src/lines/lines.ts";
import { POCKET_PARKS } from "./pocket-parks.ts";
import { boundPlan, onlyCommitment, workedVerdict } from "./worked.ts";

/* A line that no code knows of is bound, counted and judged by its own file alone. */
const lines = [...LINES, POCKET_PARKS];

describe("a line added in one file", () => {
  it.each(POCKET_PARKS.examples.map((example) => [example.title, example] as const))(
    "runs its examples: %s",
    (_, example) => {
      const { line, measureId } = onlyCommitment(boundPlan(example.sentence, example.year, lines));
      expect(line).toBe("pocket-parks");
      expect(POCKET_PARKS.measures.map(({ id }) => id)).toContain(measureId);
      const { word, reading } = workedVerdict(example, lines);
      expect({ word, reported: reading?.reported, proven: reading?.proven }).toEqual(example.expect);
    },
  );

  it("takes nothing from the lines that stand: their own sentences stay theirs", () => {
    for (const { id, examples } of LINES)
      for (const { sentence, year } of examples)
        if (!sentence.includes("口袋公园"))
          expect(onlyCommitment(boundPlan(sentence, year, lines)).line).toBe(id);
  });

  it("stands in docs/add-a-line.md as it runs here", () => {
    const page = readFileSync(new URL("../../docs/add-a-line.md", import.meta.url), "utf8");
    const file = readFileSync(new URL("./pocket-parks.ts", import.meta.url), "utf8");
    const code = file.slice(file.indexOf("export const POCKET_PARKS"));
    expect(page).toContain(code.trimEnd());
  });
});
