/** How strongly a promise is given: 确保 ensure · no word plain · 力争 strive · 加快/推动/鼓励 advance. */
export type Force = "ensure" | "plain" | "strive" | "advance";
export const FORCES: readonly Force[] = ["ensure", "plain", "strive", "advance"];
