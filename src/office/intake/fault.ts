import { CELL_FAULTS, SHEET_FAULTS } from "../../words/intake.ts";
import { say, type Sentence } from "../../words/sentence.ts";
import { bad, type Result } from "../../std/result.ts";
import type { CellFaultCode } from "./cell.ts";
import type { Heading } from "./heading.ts";

/** Something wrong with a cell (or with the row, where the column is null), in a sentence. */
export interface CellFault extends Sentence {
  readonly column: number | null;
  readonly code: CellFaultCode;
}

/** Why a sheet was not taken at all. */
export interface SheetFault extends Sentence {
  readonly code: keyof typeof SHEET_FAULTS;
  /** The head as far as it was found, so that a person can say what its columns are. */
  readonly heading?: Heading;
}

type Slots = Readonly<{ [slot: string]: string | number | Sentence }>;

function spoken(sentence: Sentence, slots: Slots): Sentence {
  const fill = (lang: "zh" | "en"): string =>
    say(
      sentence,
      lang,
      Object.fromEntries(
        Object.entries(slots).map(([slot, value]) => [slot, typeof value === "object" ? value[lang] : value]),
      ),
    );
  return { zh: fill("zh"), en: fill("en") };
}

/** A refusal of a whole sheet. */
export const sheetFault = (
  code: SheetFault["code"],
  slots: Slots = {},
  heading?: Heading,
): Result<never, SheetFault> =>
  bad({ code, ...spoken(SHEET_FAULTS[code], slots), ...(heading === undefined ? {} : { heading }) });

/** A fault of one cell, or of a row where no column is named. */
export const cellFault = (code: CellFaultCode, column: number | null, slots: Slots): CellFault => ({
  column,
  code,
  ...spoken(CELL_FAULTS[code], slots),
});
