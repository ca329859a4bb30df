import type { Sentence } from "./sentence.ts";

/** What happened to a promise between two states of the book. */
export const PROMISE_CHANGES = {
  added: { zh: "新立账的承诺", en: "newly adopted" },
  gone: { zh: "不再在账上", en: "no longer in the book" },
  revised: { zh: "承诺调整", en: "the promise was changed" },
  stopped: { zh: "停止", en: "stopped" },
  resumed: { zh: "恢复", en: "resumed" },
  dropped: { zh: "后来的规划不再列入", en: "a later plan no longer holds it" },
  split: { zh: "分解出 {count} 项具体承诺", en: "split into {count} concrete items" },
  "taken-up": { zh: "由后来的 {count} 项承诺接续", en: "taken up by {count} later commitments" },
} as const satisfies { readonly [change: string]: Sentence };
