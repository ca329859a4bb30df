import type { Comparator } from "../../plan/target.ts";
import type { Amount } from "./claim.ts";
import type { Clause } from "./clause.ts";
import type { QuantityToken } from "./member.ts";

/** 人均8.7万元: an amount a head, also for the number that it rises to. */
const perHead = (text: string, clause: Clause): boolean =>
  /人均\d/.test(text.slice(clause.start, clause.end));

/** 至少培育1个: the bound stands before the verb. */
const AT_LEAST = /(?:至少|最少|不少于|不低于)[^，。；、0-9]{1,6}$/;

/** The bound of a number: its own, else the one that a word before the verb gives. */
const boundOf = (text: string, clause: Clause, { quantity, start }: QuantityToken): Comparator =>
  !quantity.bounded && AT_LEAST.test(text.slice(Math.max(clause.start, start - 10), start))
    ? ">="
    : quantity.comparator;

/** The number of a claim; `comparator` overrides the bound that the number bears itself. */
export const amountOf = (
  text: string,
  clause: Clause,
  token: QuantityToken,
  comparator = boundOf(text, clause, token),
): Amount => ({
  comparator,
  value: token.quantity.value,
  valueMax: token.quantity.valueMax,
  unit: token.quantity.unit === "元" && perHead(text, clause) ? "元/人" : token.quantity.unit,
  start: token.start,
  end: token.end,
});
