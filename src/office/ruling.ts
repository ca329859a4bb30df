import type { CommitmentState } from "../ledger/book.ts";
import type { CommitmentPage } from "./answers.ts";
import { definitionWords } from "./definition.ts";
import { measureFor, measureUnder, type Judged } from "./judged.ts";

type Ruling = Pick<CommitmentPage, "promised" | "assumed" | "definitions" | "measure">;

/** What a commitment is judged by beside the house's own rules: its measure as it stands, who changed it, and what was assumed. */
export function rulingOf(state: CommitmentState, { originals, rules }: Judged): Ruling {
  const measure = measureFor(state);
  const promised = originals.get(state.current.id);
  const definitions = measure === null ? [] : (rules.definitions.get(measure.id) ?? []);
  const told =
    measure === null
      ? []
      : definitions.map(({ definition, since, entry, by }) => ({
          since,
          entry,
          by,
          zh: definitionWords(measure, definition, "zh"),
          en: definitionWords(measure, definition, "en"),
        }));
  return {
    ...(promised === undefined ? {} : { promised }),
    ...(rules.assumed.length === 0 ? {} : { assumed: rules.assumed }),
    ...(told.length === 0 ? {} : { definitions: told }),
    measure: measureUnder(rules, state),
  };
}
