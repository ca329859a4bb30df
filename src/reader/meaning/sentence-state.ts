import type { Claim, Due } from "./claim.ts";

/** What is known behind the clauses of a sentence that have been read so far. */
export interface SentenceState {
  readonly claims: Claim[];
  carried: Due | null;
  /** The date stood alone before a comma (到2020年，…): it holds for actions too. */
  alone: boolean;
  /** The clause right before held nothing but a date (二季度，开工建设). */
  fresh: boolean;
  year: number;
  idleDate: boolean;
  /** 截至9月底，…: what follows is the state of a report, until it turns to what is to come. */
  asOf: boolean;
  /** The cell of a table that says what is to be reached. */
  readonly target: boolean;
  /** Who answers from here on: 区教育局牵头，…. */
  lead: Claim["organisations"];
  /** What a clause that only describes was about: the next clause may promise something of it. */
  subject: string;
}
