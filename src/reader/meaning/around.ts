import type { Line } from "../outline/line.ts";
import type { OutlineProgramme } from "../outline/outline.ts";
import type { Claim } from "./claim.ts";
import { isName, quotedNames } from "./places.ts";

/** Parts of a project that the sentence before names: 车间, 园区. */
const PART_OF = /^(?:车间|园区|厂房|标段|机组|主体|一期|二期|三期|该项目|项目主体)/;

const lineAt = (lines: readonly Line[], offset: number): Line | undefined =>
  lines.find((line) => line.start <= offset && offset < line.end);

/** The project named last before a claim, in the same line. */
function projectBefore(claims: readonly Claim[], index: number, from: number): string | null {
  for (let at = index - 1; at >= 0; at -= 1) {
    const claim = claims[at];
    if (claim === undefined || claim.start < from) return null;
    const name = claim.places.find(isName);
    if (name !== undefined) return name;
  }
  return null;
}

/**
 * Completes what a clause leaves to its surroundings: parts take the project named before them (10个车间 → of which park),
 * and the promises of a point that bears a plan's name in quotation marks take that name.
 */
export function nameAround(
  text: string,
  claims: readonly Claim[],
  programmes: readonly OutlineProgramme[],
  lines: readonly Line[],
): readonly Claim[] {
  const points = programmes.flatMap((programme) => programme.points);
  return claims.map((claim, index) => {
    if (claim.places.length > 0) return claim;
    if (PART_OF.test(claim.object)) {
      const project = projectBefore(claims, index, lineAt(lines, claim.start)?.start ?? 0);
      if (project !== null)
        return {
          ...claim,
          places: [project],
          object: /^(?:该项目|园区)/.test(claim.object)
            ? claim.object
            : project.replace(/项目$/, "") + claim.object,
        };
    }
    const point = points.find((candidate) => candidate.start <= claim.start && claim.start < candidate.end);
    const [name] = point === undefined ? [] : quotedNames(text.slice(point.start, point.titleEnd));
    return name === undefined ? claim : { ...claim, places: [name] };
  });
}
