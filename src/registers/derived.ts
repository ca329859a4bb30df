import { type Decimal, isZero, minus, over, parseDecimal, roundTo, times } from "../std/decimal.ts";
import type { RowFacts } from "./plausible.ts";
import type { Derived, Register } from "./register.ts";

/** Digits after the point of a derived value. */
const PLACES = 4;

/** A value worked out of facts, with the register's words for it; null where something it needs is not said. */
export interface DerivedValue {
  readonly derived: Derived;
  readonly value: Decimal | null;
}

/**
 * Everything that a register works out of an item's facts (派生值): quotients and changes in exact decimals, rounded half-up to
 * four digits at the end only. A value may be made of others that stand before it. What cannot be said is null, never zero.
 */
export function derivedOf(register: Register, told: RowFacts): readonly DerivedValue[] {
  const exact = new Map<string, Decimal | null>();
  const valueOf = (name: string): Decimal | null => {
    if (exact.has(name)) return exact.get(name) ?? null;
    const fact = told[name];
    return typeof fact === "string" ? parseDecimal(fact.trim()) : null;
  };
  const workOut = ({ formula }: Derived): Decimal | null => {
    const [top, below] =
      formula.kind === "quotient"
        ? [valueOf(formula.field), valueOf(formula.over)]
        : [valueOf(formula.after), valueOf(formula.before)];
    if (top === null || below === null || isZero(below)) return null;
    if (formula.kind === "change") return times(over(minus(top, below), below), "100");
    return times(over(top, below), formula.times ?? "1");
  };
  return (register.derived ?? []).map((derived) => {
    const value = workOut(derived);
    exact.set(derived.id, value);
    return { derived, value: value === null ? null : roundTo(value, PLACES) };
  });
}
