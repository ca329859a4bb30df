import type { Day } from "../../src/std/day.ts";
import { attest, CHECKER, type Desk, desk, paper, REPORTER, write } from "./district.ts";

/** The promise of four firms for the year. */
export const FIRMS = "2025-01.c01";

/** The book judged on a day. */
export const judged = async ({ office, book }: Desk, on: Day = "2025-03-20") => {
  const inquiry = await office.ask(book, { on });
  if (inquiry === null) throw new Error("no book");
  return inquiry;
};

/** Two firms landed in March, one of them proven; four are promised for the year. */
export async function reported(): Promise<Desk> {
  const d = await desk();
  for (const [n, on] of [
    [1, "2025-03-01"],
    [2, "2025-03-05"],
  ] as const) {
    const entry = await d.done(
      REPORTER,
      write(
        REPORTER,
        "funnel",
        `i-${n}`,
        { stage: "landed", facts: { name: `企业${n}`, commitments: FIRMS } },
        { on, papers: [paper()] },
      ),
    );
    if (n === 1) await d.done(CHECKER, attest(CHECKER, entry));
  }
  return d;
}
