/** Rounds of a fault: a few inside `npm test`, many by `npm run faults` (TAIZHANG_FAULT_ROUNDS). */
export const ROUNDS = Number(process.env["TAIZHANG_FAULT_ROUNDS"] ?? 3);

/** What a title says about how often a fault is made. */
export const HOW_OFTEN = `${ROUNDS} rounds; npm run faults for more`;

/** Time that a test of so many rounds may take, in milliseconds; a slow machine must not fail it. */
export const patience = (secondsEach: number, rounds = ROUNDS): number =>
  60_000 + rounds * secondsEach * 1_000;

/** A whole number from 0 up to, and without, `below`. */
export const anyOf = (below: number): number => Math.floor(Math.random() * below);
