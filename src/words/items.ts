import { PUBLISHED_REFUSALS } from "./published.ts";
import type { Sentence } from "./sentence.ts";

/** Why what is said of an item is refused. */
export const ITEM_REFUSALS = {
  ...PUBLISHED_REFUSALS,
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
  "double-of-itself": {
    zh: "同一认定要写两个不同的事项。",
    en: "A decision on doubles names two different items.",
  },
  "double-unknown": {
    zh: "名册中没有事项「{item}」。请从名册页复制事项编号。",
    en: "The register has no item “{item}”. Copy its id from the register's page.",
  },
  "double-against": {
    zh: "此前认定「{one}」与「{other}」不是同一个，与这项认定矛盾。请先更正其中一项。",
    en: "It was decided that “{one}” and “{other}” are two, and this would make them one. Mend one of the decisions first.",
  },
} as const satisfies { readonly [code: string]: Sentence };
