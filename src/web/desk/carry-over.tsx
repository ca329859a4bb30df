import { CARRY_OVER } from "../../words/lineage.ts";
import { useLanguage } from "../language.tsx";
import { LightMark } from "../pieces/light-mark.tsx";
import { WordsField } from "../pieces/words-field.tsx";
import type { Adoption, Commitment, Earlier } from "../wire.ts";

/** What a person says of earlier promises: by the earlier commitment's id, "drop" or the id of what takes it up; nothing is left standing. */
export type CarriedOver = Readonly<{ [commitment: string]: string }>;

const DROP = "drop";

/** The answers as an adoption names them. */
export const carriedOver = (chosen: CarriedOver, why: string, seen: number): Omit<Adoption, "version"> => ({
  seen,
  takenUp: Object.entries(chosen)
    .filter(([, by]) => by !== "" && by !== DROP)
    .map(([commitment, by]) => ({ commitment, by })),
  drops: Object.entries(chosen)
    .filter(([, by]) => by === DROP)
    .map(([commitment]) => commitment),
  why,
});

interface CarryOverStepProps {
  readonly earlier: Earlier;
  /** The draft's commitments that will be adopted. */
  readonly fresh: readonly Commitment[];
  readonly chosen: CarriedOver;
  readonly choose: (chosen: CarriedOver) => void;
  readonly why: string;
  readonly setWhy: (why: string) => void;
  readonly fault: string | null;
}

/** The step before an adoption that asks what became of earlier promises. Left standing is the default; nothing is chosen for anybody. */
export function CarryOverStep({ earlier, fresh, chosen, choose, why, setWhy, fault }: CarryOverStepProps) {
  const { t } = useLanguage();
  if (earlier.promises.length === 0) return null;
  return (
    <details>
      <summary>{t(CARRY_OVER.title, { n: earlier.promises.length })}</summary>
      <p className="hint">{t(CARRY_OVER.help)}</p>
      <ul className="plain-list carry-over">
        {earlier.promises.map((promise) => (
          <li key={promise.commitment}>
            <p>
              <LightMark light={promise.verdict.light} word={promise.verdict.word} />{" "}
              <span lang="zh-CN">{promise.words}</span> <span className="hint">{promise.year}</span>
            </p>
            <label className="unseen" htmlFor={`carry-${promise.commitment}`}>
              {t(CARRY_OVER.choice, { words: promise.words })}
            </label>
            <select
              id={`carry-${promise.commitment}`}
              value={chosen[promise.commitment] ?? ""}
              onChange={(event) => choose({ ...chosen, [promise.commitment]: event.target.value })}
            >
              <option value="">{t(CARRY_OVER.stand)}</option>
              <option value={DROP}>{t(CARRY_OVER.drop)}</option>
              {likestFirst(fresh, promise.suggestion).map(({ id, words }) => (
                <option key={id} value={id}>
                  {t(id === promise.suggestion ? CARRY_OVER.suggested : CARRY_OVER.takenUpBy, { words })}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
      {Object.values(chosen).includes(DROP) && (
        <WordsField
          id="carry-why"
          label={t(CARRY_OVER.why)}
          value={why}
          onChange={setWhy}
          fault={fault}
          required
          rows={2}
        />
      )}
    </details>
  );
}

const likestFirst = (fresh: readonly Commitment[], suggestion: string | null): readonly Commitment[] => [
  ...fresh.filter(({ id }) => id === suggestion),
  ...fresh.filter(({ id }) => id !== suggestion),
];
