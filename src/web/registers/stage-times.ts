import { REGISTER_VIEW } from "../../words/web/register-view.ts";
import type { Language } from "../language.tsx";
import type { Register, Stage } from "../wire.ts";

type Limit = NonNullable<Stage["least"]>;

const spanOf = ({ days, workingDays, months }: Limit, t: Language["t"]): string =>
  [
    months === undefined ? "" : t(REGISTER_VIEW.months, { n: months }),
    days === undefined ? "" : t(REGISTER_VIEW.days, { n: days }),
    workingDays === undefined ? "" : t(REGISTER_VIEW.workingDays, { n: workingDays }),
  ]
    .filter(Boolean)
    .join(" ");

/** The times that a law sets for a stage, in words. */
export function timesOf({ least, limit }: Stage, { stages }: Register, t: Language["t"]): readonly string[] {
  const after = stages.find(({ id }) => id === limit?.after);
  return [
    ...(least === undefined ? [] : [t(REGISTER_VIEW.lawTakes, { time: spanOf(least, t) })]),
    ...(limit === undefined || after === undefined
      ? []
      : [t(REGISTER_VIEW.followsIn, { stage: t(after), time: spanOf(limit, t) })]),
  ];
}
