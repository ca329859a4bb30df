import { dayText } from "../words/dates.ts";
import { figureText } from "../words/figures.ts";
import { comparatorSign } from "../words/lights.ts";
import { outlookText } from "../words/outlook.ts";
import type { Target } from "../plan/target.ts";
import type { Lang } from "../words/sentence.ts";
import { TRAJECTORY_WORDS } from "../words/wall.ts";
import type { TrajectoryInput } from "./trajectory-picture.ts";

const told = (target: Target, lang: Lang): string =>
  `${comparatorSign(target.comparator)} ${figureText(target.value, target.unit, lang)}`;

function chinese(input: TrajectoryInput): string[] {
  const { target, original, reading, forecast, fan } = input;
  const last = fan.at(-1);
  const unit = target?.unit ?? reading?.unit ?? "";
  return [
    input.simulated ? "模拟数据" : "",
    `截至${dayText(input.on, "zh")}`,
    reading && !input.silent
      ? `已上报 ${figureText(reading.reported, reading.unit, "zh")}，已核实 ${figureText(reading.proven, reading.unit, "zh")}`
      : TRAJECTORY_WORDS.nothing.zh,
    target
      ? `目标 ${told(target, "zh")}${input.deadline ? `，期限${dayText(input.deadline, "zh")}` : ""}`
      : "没有数量目标",
    original ? `原目标 ${told(original, "zh")}` : "",
    forecast ? `前景：${outlookText(forecast, "zh")}` : "未作预测",
    last
      ? `到${dayText(last.on, "zh")}十有八成在 ${figureText(last.low, unit, "zh")}至 ${figureText(last.high, unit, "zh")}之间`
      : "",
  ];
}

function english(input: TrajectoryInput): string[] {
  const { target, original, reading, forecast, fan } = input;
  const last = fan.at(-1);
  const unit = target?.unit ?? reading?.unit ?? "";
  return [
    input.simulated ? "Simulated data" : "",
    `On ${dayText(input.on, "en")}`,
    reading && !input.silent
      ? `reported ${figureText(reading.reported, reading.unit, "en")}, proven ${figureText(reading.proven, reading.unit, "en")}`
      : TRAJECTORY_WORDS.nothing.en,
    target
      ? `target ${told(target, "en")}${input.deadline ? ` by ${dayText(input.deadline, "en")}` : ""}`
      : "no number set",
    original ? `first target ${told(original, "en")}` : "",
    forecast ? `outlook: ${outlookText(forecast, "en")}` : "no forecast",
    last
      ? `by ${dayText(last.on, "en")} 8 in 10 chances lie between ${figureText(last.low, unit, "en")} and ${figureText(last.high, unit, "en")}`
      : "",
  ];
}

/** The trajectory picture in one sentence: what a person who cannot see it is told. */
export function describeTrajectory(input: TrajectoryInput): string {
  const parts = input.lang === "zh" ? chinese(input) : english(input);
  return parts.filter(Boolean).join(input.lang === "zh" ? "；" : "; ") + (input.lang === "zh" ? "。" : ".");
}
