import type { Book } from "../ledger/book.ts";
import type { Register } from "../registers/register.ts";
import { boardView, type BoardView } from "./panels/board.ts";
import { eventsView, type EventsView } from "./panels/events.ts";
import { portfolioView, type PortfolioView } from "./panels/portfolio.ts";

/** Other ways of looking at a register's rows: by stage, by day, by town. */
export type RegisterViewKind = "board" | "calendar" | "towns";

/** The field in which a register says where its items are; undefined where place does not matter to it. */
const placeField = ({ fields }: Register): string | undefined =>
  fields.find(({ kind }) => kind === "place")?.id;

/** The rows of a register seen in another way; null where the register has nothing to see so. */
export function registerView(
  book: Book,
  register: Register,
  kind: RegisterViewKind,
): BoardView | EventsView | PortfolioView | null {
  const items = [...(book.items.get(register.id)?.values() ?? [])];
  const { on } = book.asOf;
  if (kind === "board") return register.stages.length === 0 ? null : boardView(items, register, on);
  const day = register.due?.day ?? register.fields.find((field) => field.kind === "day")?.id;
  if (kind === "calendar") return day === undefined ? null : eventsView(items, register, day);
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
