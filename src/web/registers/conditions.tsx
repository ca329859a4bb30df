import { isDay } from "../../std/day.ts";
import { dayText } from "../../words/dates.ts";
import { figureText } from "../../words/figures.ts";
import { REGISTER } from "../../words/web/registers.ts";
import { REGISTER_VIEW } from "../../words/web/register-view.ts";
import { type Language, useLanguage } from "../language.tsx";
import type { Field, Register } from "../wire.ts";
import { valueText } from "./column-filter.tsx";
import { type Narrowed, narrowedFields, narrowedIn, narrowing, type TableSearch } from "./table-search.ts";

/** Day on which an item came to its stage: no field of a register, and yet a column that links narrow. */
const STAGE_ON: Field = { id: "stageOn", kind: "day", ...REGISTER.stageOn };

const boundText = (field: Field, bound: string, lang: Language["lang"]): string =>
  isDay(bound)
    ? dayText(bound, lang)
    : /^-?\d/.test(bound)
      ? figureText(bound, field.unit ?? "", lang)
      : bound;

/** A condition in words: 镇街：甲镇、乙镇；计划总投资 ≥ 1,000 万元. */
export function conditionText(field: Field, { oneOf, has, from, to }: Narrowed, language: Language): string {
  const { t, lang } = language;
  const label = t(field);
  const told = (bound: string | undefined): string =>
    bound === undefined ? "" : boundText(field, bound, lang);
  if (oneOf !== undefined) {
    const values = oneOf.map((value) => valueText(field, value, language)).join(lang === "zh" ? "、" : ", ");
    return t(REGISTER_VIEW.isOneOf, { label, values });
  }
  if (has !== undefined) return t(REGISTER_VIEW.hasWords, { label, words: has });
  if (from !== undefined && to !== undefined)
    return t(REGISTER_VIEW.isBetween, { label, from: told(from), to: told(to) });
  return from === undefined
    ? t(REGISTER_VIEW.isTo, { label, to: told(to) })
    : t(REGISTER_VIEW.isFrom, { label, from: told(from) });
}

interface ConditionsProps {
  readonly register: Register;
  readonly search: TableSearch;
  readonly change: (next: TableSearch) => void;
}

/** Every condition of the view in words, each to be dropped; also those of columns that are not shown. */
export function Conditions({ register, search, change }: ConditionsProps) {
  const language = useLanguage();
  const { t } = language;
  const fields = narrowedFields(search).map(
    (id) =>
      [...register.fields, STAGE_ON].find((field) => field.id === id) ?? { ...STAGE_ON, id, zh: id, en: id },
  );
  if (fields.length === 0) return null;
  return (
    <ul className="conditions">
      {fields.map((field) => {
        const what = conditionText(field, narrowedIn(search, field.id), language);
        return (
          <li key={field.id}>
            {what}
            <button
              type="button"
              className="plain-button"
              aria-label={t(REGISTER_VIEW.dropCondition, { what })}
              onClick={() => change(narrowing(search, field.id, {}))}
            >
              ×
            </button>
          </li>
        );
      })}
    </ul>
  );
}
