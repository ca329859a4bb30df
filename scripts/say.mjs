/** What the launchers say: Chinese first, English beside it, one thought a line. */
export function tell(zh, en) {
  console.log(`${zh}  ${en}`);
}

/** Ends the program with a plain sentence in both languages instead of a stack trace. */
export function giveUp(zh, en) {
  console.error(`\n✗ ${zh}\n  ${en}`);
  process.exit(1);
}

/** "3.2 s" */
export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
