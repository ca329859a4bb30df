import type { Light } from "../../judge/verdict.ts";
import { LIGHTS, LIGHT_ORDER } from "../../words/lights.ts";
import { COCKPIT } from "../../words/web/cockpit.ts";
import { type Language, useLanguage } from "../language.tsx";
import { LightShape } from "../pieces/light-mark.tsx";

type Tally = Readonly<{ [light in Light]: number }>;

/** The change of each light against a month before, as words; empty parts are left out. */
export function changesOf(tally: Tally, before: Tally, t: Language["t"]): readonly string[] {
  return LIGHT_ORDER.flatMap((light) => {
    const delta = tally[light] - before[light];
    if (delta === 0) return [];
    const signed = delta > 0 ? `+${delta}` : `−${-delta}`;
    return [t(COCKPIT.delta, { light: t(LIGHTS[light]), delta: signed })];
  });
}

interface StateLineProps {
  readonly tally: Tally;
  readonly before: Tally;
  /** Lights that turned in between, which equal tallies would hide. */
  readonly turned: number;
}

/** One line of state for the district: how many promises, in which light, and against last month. */
export function StateLine({ tally, before, turned }: StateLineProps) {
  const { t } = useLanguage();
  const all = LIGHT_ORDER.reduce((sum, light) => sum + tally[light], 0);
  const earlier = LIGHT_ORDER.reduce((sum, light) => sum + before[light], 0);
  const changes = changesOf(tally, before, t);
  const told =
    changes.length === 0
      ? turned === 0
        ? t(COCKPIT.same)
        : t(COCKPIT.sameButTurned, { n: turned })
      : `${t(COCKPIT.compared)} ${changes.join(" ")}`;
  return (
    <h1 className="state-line">
      {t(COCKPIT.state, { n: all })}
      {all > 0 && t(COCKPIT.colon)}
      {all > 0 &&
        LIGHT_ORDER.map((light) => (
          <span key={light} className={`state-light light-${light}`}>
            <LightShape light={light} size={18} />{" "}
            {t(light === "grey" ? COCKPIT.grey : COCKPIT.light, { n: tally[light], light: t(LIGHTS[light]) })}
          </span>
        ))}
      {earlier > 0 && <span className="state-change">{told}</span>}
    </h1>
  );
}
