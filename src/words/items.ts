import type { Sentence } from "./sentence.ts";

/** Why what is said of an item is refused. */
export const ITEM_REFUSALS = {
  "subject-twice": {
    zh: "同一事项在一次提交中出现了两次，无法判断先后。请合并成一行后重试。",
    en: "One item stands twice in what was sent, and which comes first cannot be told. Join the two into one and try again.",
  },
  "stage-by-others": {
    zh: "「{stage}」由{roles}登记，请转请办理。",
    en: "{stage} is written by: {roles}. Ask them to do it.",
  },
  "unknown-item-named": {
    zh: "「{field}」所指的事项「{item}」不在名册中。请从列表选择。",
    en: "{field} names “{item}”, which stands in no such register. Choose from the list.",
  },
  "one-item-only": { zh: "「{field}」只能选一个事项。", en: "{field} takes one item only." },
  "item-names-itself": { zh: "「{field}」不能指向事项自己。", en: "{field} cannot name the item itself." },
} as const satisfies { readonly [code: string]: Sentence };
