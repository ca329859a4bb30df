import type { Book } from "../ledger/book.ts";
import type { Register } from "../registers/register.ts";
import { boardView, type BoardView } from "./panels/board.ts";
import { portfolioView, type PortfolioView } from "./panels/portfolio.ts";
import { foundItems, type TableQuery } from "./table.ts";

/** Other ways of looking at a register's rows: by stage, by town. */
export type RegisterViewKind = "board" | "towns";

/** The field in which a register says where its items are; undefined where place does not matter to it. */
const placeField = ({ fields }: Register): string | undefined =>
  fields.find(({ kind }) => kind === "place")?.id;

/** The rows that a query finds, seen in another way; null where the register has nothing to see so. */
export function registerView(
  book: Book,
  register: Register,
  kind: RegisterViewKind,
  query: Omit<TableQuery, "take"> = {},
): BoardView | PortfolioView | null {
  const items = foundItems(book, register, query);
  const { on } = book.asOf;
  if (kind === "board") return register.stages.length === 0 ? null : boardView(items, register, on);
  const place = placeField(register);
  if (place === undefined) return null;
  const money = register.fields.find((field) => field.kind === "money")?.id;
  return portfolioView(
    items,
    register,
    { rows: place, columns: "stage", ...(money === undefined ? {} : { value: money }) },
    on,
  );
}
