import type { Light, Word } from "../../judge/verdict.ts";
import { LIGHTS, VERDICT_WORDS } from "../../words/lights.ts";
import { useLanguage } from "../language.tsx";

/** The four shapes in a 12 × 12 box; drawn, because fonts disagree about the size of ● ▲ ■ ◇. */
const SHAPES: Readonly<{ [light in Light]: string }> = {
  green: "M6 1a5 5 0 1 0 0 10a5 5 0 1 0 0-10z",
  amber: "M6 1L11.5 11H.5z",
  red: "M1 1h10v10H1z",
  grey: "M6 .8L11.2 6L6 11.2L.8 6z",
};

/** A light's shape alone; only for places that say its word beside it. */
export function LightShape({ light, size = 14 }: { readonly light: Light; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" className={`light-${light}`} aria-hidden="true">
      <path
        d={SHAPES[light]}
        fill={light === "grey" ? "none" : "currentColor"}
        stroke={light === "grey" ? "currentColor" : "none"}
        strokeWidth="1.6"
      />
    </svg>
  );
}

interface LightMarkProps {
  readonly light: Light;
  readonly word?: Word;
}

/** A light with its shape and words: ● 绿·按序推进. */
export function LightMark({ light, word }: LightMarkProps) {
  const { lang, t } = useLanguage();
  const dot = lang === "zh" ? "·" : " · ";
  return (
    <span className={`light light-${light}`}>
      <LightShape light={light} />
      <span>
        {t(LIGHTS[light])}
        {word && `${dot}${t(VERDICT_WORDS[word])}`}
      </span>
    </span>
  );
}
