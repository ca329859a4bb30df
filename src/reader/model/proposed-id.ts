const PROPOSED = /\.m(\d+)$/;

/** The name of a proposal within its plan; the reader's own promises are called c01, c02. */
export const proposedId = (plan: string, number: number): string =>
  `${plan}.m${String(number).padStart(2, "0")}`;

/** True for a promise that a model proposed: the desk marks it until a person accepts it. */
export const isProposed = (id: string): boolean => PROPOSED.test(id);

/** The number of a proposal, 0 for what is none. */
export const proposedNumber = (id: string): number => Number(PROPOSED.exec(id)?.[1] ?? 0);
