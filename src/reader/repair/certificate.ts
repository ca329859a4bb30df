import { type Cut, damageLine, foldMarks, widenMarks } from "./corrupt.ts";
import type { Gloss } from "./gloss.ts";

const cuts: readonly Cut[] = ["every", "leftmost"];
const privateUse = /[\ue000-\uf8ff]/g;

/**
 * Whether damaging the repaired line again gives the line that came, every character of it. This catches a reading
 * that makes sense but never was the text; it cannot judge what the language filled in for lost bytes.
 * In: the line as it came, its repair in traditional script, the page's gloss list, and the entries that this line
 * adds. Which of two overlapping finds won depends on the order of a list that nobody has seen, so some orders are tried.
 */
export function certifies(
  came: string,
  traditional: string,
  page: readonly Gloss[],
  own: readonly Gloss[],
): boolean {
  const observed = foldMarks(came).trimEnd();
  const bare = observed.replace(privateUse, "");
  const wide = widenMarks(traditional.trimEnd());
  for (const glosses of orders(page, own)) {
    for (const cut of cuts) {
      const again = foldMarks(damageLine(wide, glosses, cut));
      if (again === observed || (bare === observed && again.replace(privateUse, "") === observed))
        return true;
    }
  }
  return false;
}

function orders(page: readonly Gloss[], own: readonly Gloss[]): readonly (readonly Gloss[])[] {
  const first = [...new Map(own.map((gloss) => [gloss.character, gloss])).values()];
  const others = page.filter((gloss) => !first.some((each) => each.character === gloss.character));
  return [
    [...first, ...others],
    [...others, ...first],
    [...[...first].reverse(), ...others],
  ];
}
