import type { RepairMark } from "../../plan/plan.ts";
import type { How } from "./slip.ts";

/** What a mark is made from: how one unit of the repaired text came back, and how surely. */
export interface UnitRepair {
  readonly how: How;
  readonly confidence: number;
}

/** Neighbouring units repaired in the same way become one mark; plain ones get none. `decoded` is the text as it came. */
export function marksOf(
  units: readonly UnitRepair[],
  text: string,
  map: Int32Array,
  decoded: string,
): readonly RepairMark[] {
  const marks: RepairMark[] = [];
  for (let start = 0; start < units.length; ) {
    const how = units[start]?.how ?? "plain";
    let end = start + 1;
    while (end < units.length && units[end]?.how === how) end++;
    if (how !== "plain" && how !== "dropped") {
      const confidence = Math.min(...units.slice(start, end).map((unit) => unit.confidence));
      marks.push({
        start,
        end,
        before: decoded.slice(map[2 * start], map[2 * end - 1]),
        after: text.slice(start, end),
        certainty: how,
        confidence: twoPlaces(confidence),
      });
    }
    start = end;
  }
  return marks;
}

/** Rounded down, so that 1.00 is said only of what is certain. */
function twoPlaces(confidence: number): string {
  return (Math.floor(confidence * 100 + 1e-9) / 100).toFixed(2);
}
