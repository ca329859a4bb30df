import type { Target } from "../plan/target.ts";
import type { Sentence } from "../words/sentence.ts";
import { say } from "../words/sentence.ts";
import { comparatorSign } from "../words/lights.ts";
import { TRAJECTORY_WORDS } from "../words/wall.ts";
import { widthOf } from "./measured.ts";
import { HALO, INK } from "./palette.ts";
import { drawable } from "./path.ts";
import type { Plot } from "./plot.ts";
import { toldValue, yOf } from "./plot.ts";
import { endX, shows } from "./scale.ts";
import { group, lettering, line } from "./svg.ts";
import type { TrajectoryInput } from "./trajectory-picture.ts";

/** A target as a bar up to its deadline, with its words standing on it. */
function bar(
  plot: Plot,
  target: Target,
  words: Sentence,
  input: TrajectoryInput,
  first: boolean,
  indent: number,
): string {
  const y = yOf(plot, drawable(target.value));
  const end =
    input.deadline && shows(plot.scale, input.deadline) ? endX(plot.scale, input.deadline) : plot.scale.right;
  const text = say(words, input.lang, {
    target: `${comparatorSign(target.comparator)} ${toldValue(plot, target.value)}`,
  });
  return (
    line(plot.scale.left, y, end, y, first ? INK.quiet : INK.text, first ? 1.4 : 2.6, {
      "stroke-dasharray": first ? "6 4" : null,
    }) +
    lettering(plot.scale.left + 8 + indent, y - 6, text, {
      size: 13,
      fill: first ? INK.quiet : INK.text,
      weight: first ? 400 : 700,
      more: HALO,
    })
  );
}

/** The target as it stands, and the first one dashed when a decision has changed it. */
export function drawTargets(plot: Plot, input: TrajectoryInput): string {
  const { target, original } = input;
  const close =
    target && original
      ? Math.abs(yOf(plot, drawable(target.value)) - yOf(plot, drawable(original.value))) < 18
      : false;
  const told = target ? `${say(TRAJECTORY_WORDS.target, input.lang)} ${toldValue(plot, target.value)}` : "";
  return group(
    { class: "tz-target" },
    original
      ? bar(plot, original, TRAJECTORY_WORDS.original, input, true, close ? widthOf(told, 13) + 24 : 0)
      : "",
    target ? bar(plot, target, TRAJECTORY_WORDS.target, input, false, 0) : "",
  );
}
