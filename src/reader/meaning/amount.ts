import type { Amount } from "./claim.ts";
import type { Clause } from "./clause.ts";
import type { QuantityToken } from "./member.ts";

/** 人均8.7万元: an amount a head, also for the number that it rises to. */
const perHead = (text: string, clause: Clause): boolean =>
  /人均\d/.test(text.slice(clause.start, clause.end));

/** The number of a claim; `comparator` overrides the bound that the number bears itself. */
export const amountOf = (
  text: string,
  clause: Clause,
  token: QuantityToken,
  comparator = token.quantity.comparator,
): Amount => ({
  comparator,
  value: token.quantity.value,
  ...(token.quantity.valueMax === undefined ? {} : { valueMax: token.quantity.valueMax }),
  unit: token.quantity.unit === "元" && perHead(text, clause) ? "元/人" : token.quantity.unit,
  start: token.start,
  end: token.end,
});
