import type { TextLine } from "../outline/text-line.ts";
import type { OutlineProgramme } from "../outline/outline.ts";
import { stretchAt } from "../outline/stretch.ts";
import type { Claim } from "./claim.ts";
import { isName, quotedNames } from "./places.ts";

/** A point that bears the name of a plan and nothing else: “凤凰计划”. */
const PLAN_NAME = /^[“「][^”」]{2,20}[”」](?:计划|行动|工程)?$/;
/** Parts of a project that the sentence before names: 车间, 园区. */
const PART_OF = /^(?:车间|园区|厂房|标段|机组|主体|一期|二期|三期|该项目|项目主体)/;

/** How many promises back a project may have been named. */
const FARTHEST = 40;

/** The project named last before a claim, in the same line. */
function projectBefore(claims: readonly Claim[], index: number, from: number): string | null {
  for (let at = index - 1; at >= Math.max(0, index - FARTHEST); at -= 1) {
    const claim = claims[at];
    if (claim === undefined || claim.start < from) return null;
    const name = claim.places.find(isName);
    if (name !== undefined) return name;
  }
  return null;
}

/** 10个车间 → of which park: a part takes the project that was named before it. */
function withProject(claim: Claim, project: string): Claim {
  const object = /^(?:该项目|园区)/.test(claim.object)
    ? claim.object
    : project.replace(/项目$/, "") + claim.object;
  return { ...claim, places: [project], object };
}

/** An action that names neither a project nor a body is borderline (RULES §4). */
const settle = (claim: Claim): Claim =>
  claim.kind === "action" && claim.places.length === 0 && claim.organisations.length === 0
    ? { ...claim, optional: true }
    : claim;

/**
 * Completes what a clause leaves to its surroundings: parts take the project named before them (10个车间 → of which park),
 * and the promises of a point that bears a plan's name in quotation marks take that name.
 */
export function nameAround(
  claims: readonly Claim[],
  programmes: readonly OutlineProgramme[],
  lines: readonly TextLine[],
): readonly Claim[] {
  const points = programmes.flatMap((programme) => programme.points);
  const names = new Map(
    points.map((point) => [point, quotedNames(PLAN_NAME.exec(point.title)?.[0] ?? "")[0]]),
  );
  return claims.map((claim, index) => {
    const part = claim.places.length === 0 && PART_OF.test(claim.object);
    const project = part ? projectBefore(claims, index, stretchAt(lines, claim.start)?.start ?? 0) : null;
    if (project !== null) return settle(withProject(claim, project));
    const point = stretchAt(points, claim.start);
    const name = point === undefined ? undefined : names.get(point);
    return name === undefined
      ? settle(claim)
      : { ...settle(claim), places: [...new Set([...claim.places, name])] };
  });
}
