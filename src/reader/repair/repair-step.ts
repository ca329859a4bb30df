import { compose } from "./origin-map.ts";
import type { UnitRepair } from "./marks.ts";
import type { RepairedCharacter } from "./repaired-line.ts";

/** A text after one step of the repair; a step that finds nothing to do gives null instead. */
export interface RepairStep {
  readonly text: string;
  /** Two numbers a UTF-16 unit: start and end in the text that this step was given. */
  readonly map: Int32Array;
  /** How each unit came back. */
  readonly units: readonly UnitRepair[];
  readonly certified: boolean;
}

/** A unit that was never damaged. */
export const untouched: UnitRepair = { how: "plain", confidence: 1 };

/** Puts repaired lines together again; `came` are the same lines before the step, joined by "\n" in both texts. */
export function assemble(
  came: readonly string[],
  repaired: readonly (readonly RepairedCharacter[])[],
  certified: boolean,
  write: (character: RepairedCharacter) => string = ({ code }) => String.fromCharCode(code),
): RepairStep {
  let text = "";
  const map: number[] = [];
  const units: UnitRepair[] = [];
  let offset = 0;
  for (const [at, line] of came.entries()) {
    if (at > 0) {
      text += "\n";
      map.push(offset - 1, offset);
      units.push(untouched);
    }
    for (const character of repaired[at] ?? []) {
      text += write(character);
      map.push(offset + character.start, offset + character.end);
      units.push(character.how === "plain" ? untouched : character);
    }
    offset += line.length + 1;
  }
  return { text, map: Int32Array.from(map), units, certified };
}

/** Two steps as one: what the second left alone keeps what the first said of it. */
export function follow(first: RepairStep | null, second: RepairStep | null): RepairStep | null {
  if (first === null || second === null) return second ?? first;
  const earlier = (at: number) => first.units[second.map[2 * at] ?? 0] ?? untouched;
  return {
    text: second.text,
    map: compose(second.map, first.map),
    units: Array.from({ length: second.text.length }, (_, at) => {
      const later = second.units[at] ?? untouched;
      return later.how === "plain" ? earlier(at) : later;
    }),
    certified: first.certified && second.certified,
  };
}
