import type { Claim, Due } from "../meaning/claim.ts";
import type { CellContext } from "../meaning/read-sentence.ts";
import type { Cell } from "./grid.ts";

/** How the words of a cell are read. Tables look alike in every language, their cells do not. */
export interface CellLanguage {
  /** What the sentences of a task or target cell promise. */
  readonly claims: (text: string, cell: Cell, year: number, context: CellContext) => readonly Claim[];
  /** The date that a cell of deadlines names, or null. */
  readonly due: (text: string, cell: Cell, year: number) => Due | null;
  /** The bodies that a cell of offices names, in its order. */
  readonly names: (words: string) => readonly string[];
}
