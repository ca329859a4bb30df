import { parseDecimal, type Decimal } from "../../std/decimal.ts";
import { isDay, type Day } from "../../std/day.ts";
import type { Comparator } from "../../plan/target.ts";

/** What a model proposes, before anything of it is believed. */
export interface ModelProposal {
  readonly sentence: number;
  readonly quote: string;
  readonly action: string;
  readonly object: string;
  readonly amount: {
    readonly value: Decimal;
    readonly valueMax: Decimal | null;
    readonly unit: string;
    readonly comparator: Comparator;
  } | null;
  readonly deadline: Day | null;
}

/** A proposal in the agreed form, or the beginning of what stood in its place. */
export type ProposalRead = ModelProposal | { readonly unusable: string };

const MOST_PROPOSALS = 200;
const LONGEST_QUOTE = 600;
const LONGEST_SHOWN = 80;
const COMPARATORS: readonly string[] = [">=", ">", "<=", "<", "~", "="] satisfies readonly Comparator[];

type Json = Readonly<{ [name: string]: unknown }>;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const wordsOf = (value: unknown): string | null =>
  typeof value === "string" && value.trim() !== "" && value.length <= LONGEST_QUOTE ? value.trim() : null;

/** Models write numbers as strings or as JSON numbers; both are taken as decimals. */
const decimalIn = (value: unknown): Decimal | null =>
  typeof value === "string" || typeof value === "number" ? parseDecimal(String(value)) : null;

const absent = (value: unknown): boolean => value === null || value === undefined || value === "";

function amountIn({ value, valueMax, unit, comparator }: Json): ModelProposal["amount"] | undefined {
  if (absent(value)) return absent(valueMax) ? null : undefined;
  const number = decimalIn(value);
  const most = absent(valueMax) ? null : decimalIn(valueMax);
  if (number === null || (most === null && !absent(valueMax))) return undefined;
  if (typeof comparator !== "string" || !COMPARATORS.includes(comparator)) return undefined;
  if (!absent(unit) && typeof unit !== "string") return undefined;
  return {
    value: number,
    valueMax: most,
    unit: typeof unit === "string" ? unit.trim() : "",
    comparator: comparator as Comparator,
  };
}

function proposalIn(item: unknown): ModelProposal | null {
  if (!isObject(item) || typeof item["n"] !== "number") return null;
  const [quote, action, object] = [item["quote"], item["action"], item["object"]].map(wordsOf);
  const amount = amountIn(item);
  const deadline = absent(item["deadline"]) ? null : item["deadline"];
  if (quote == null || action == null || object == null || amount === undefined) return null;
  if (deadline !== null && (typeof deadline !== "string" || !isDay(deadline))) return null;
  return { sentence: item["n"], quote, action, object, amount, deadline };
}

const shown = (item: unknown): string => {
  const quote = isObject(item) && typeof item["quote"] === "string" ? item["quote"] : JSON.stringify(item);
  return (quote ?? "").slice(0, LONGEST_SHOWN);
};

/** The JSON of an answer, which models like to wrap in a fence or to put a sentence in front of. */
function jsonIn(answer: string): unknown {
  const from = answer.indexOf("{");
  const to = answer.lastIndexOf("}");
  if (from < 0 || to < from) return null;
  try {
    return JSON.parse(answer.slice(from, to + 1));
  } catch {
    return null;
  }
}

/** The proposals of an answer; null when it does not have the agreed form at all. Nothing in it is obeyed. */
export function proposalsIn(answer: string): readonly ProposalRead[] | null {
  const json = jsonIn(answer);
  const list = isObject(json) ? json["proposals"] : null;
  if (!Array.isArray(list)) return null;
  return list.slice(0, MOST_PROPOSALS).map((item: unknown) => proposalIn(item) ?? { unusable: shown(item) });
}
