import { dayText } from "../../words/dates.ts";
import { DIFFERENCE, DOCUMENTS } from "../../words/web/difference.ts";
import { useLanguage } from "../language.tsx";
import type { Difference } from "../wire.ts";
import { isSame, presetsOf, type TwoDates } from "./before.ts";

interface PresetsProps {
  readonly states: TwoDates;
  readonly today: string;
  readonly issued: Difference["issued"];
  readonly go: (states: TwoDates) => void;
}

/** Comparisons by name, and with each state that was signed and issued. */
export function Presets({ states, today, issued, go }: PresetsProps) {
  const { t, lang } = useLanguage();
  const own = issued.find(
    ({ asOf }) => asOf.on === states.beforeOn && String(asOf.known) === states.beforeKnown,
  );
  const compare = (seq: string) => {
    const chosen = issued.find((one) => String(one.seq) === seq);
    if (chosen) go({ ...states, beforeOn: chosen.asOf.on, beforeKnown: String(chosen.asOf.known) });
  };
  return (
    <div className="row wrap no-print" role="group" aria-label={t(DIFFERENCE.presets)}>
      {presetsOf(states, today).map((preset) => (
        <button
          key={preset.words.en}
          type="button"
          className="plain-button outlined"
          aria-pressed={isSame(states, preset.states)}
          onClick={() => go(preset.states)}
        >
          {t(preset.words)}
        </button>
      ))}
      {issued.length > 0 && (
        <select
          className="native"
          aria-label={t(DIFFERENCE.issued)}
          value={own === undefined ? "" : String(own.seq)}
          onChange={(event) => compare(event.target.value)}
        >
          <option value="">{t(DIFFERENCE.issued)}</option>
          {issued.map(({ seq, document, asOf }) => (
            <option key={seq} value={String(seq)}>
              {t(DIFFERENCE.issuedOf, {
                document: t(DOCUMENTS[document] ?? DIFFERENCE.issued),
                on: dayText(asOf.on, lang),
              })}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
