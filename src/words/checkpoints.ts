import type { Sentence } from "./sentence.ts";

/** What is missing from a book whose log does not fit its last noted head. */
export const LOSSES = {
  shorter: {
    zh: "账上缺少{span}：在 {notedFrom} 至 {notedTo} 之间曾被记下，现在不在账库里。",
    en: "Missing: {span}, noted between {notedFrom} and {notedTo} and no longer in the store.",
  },
  differs: {
    zh: "{span}与 {notedFrom} 至 {notedTo} 之间记下的树根不符：内容被改写过。",
    en: "Rewritten: {span} do not give the roots noted between {notedFrom} and {notedTo}.",
  },
  unreadable: {
    zh: "账库有读不出的页：第 {from} 条以后（记到第 {to} 条，{notedTo}）不能确认。",
    en: "The store has pages that cannot be read: nothing after entry {from} can be confirmed (noted up to {to}, {notedTo}).",
  },
  missing: {
    zh: "整本账不在账库里：它曾记到第 {to} 条（{notedTo}）。",
    en: "The whole book is missing from the store: it was noted up to entry {to} ({notedTo}).",
  },
} as const satisfies { readonly [kind: string]: Sentence };

/** The entries from one number to another; one alone is called by its own. */
export const entrySpan = (from: number, to: number): Sentence =>
  from === to
    ? { zh: `第 ${from} 条`, en: `entry ${from}` }
    : { zh: `第 ${from} 至第 ${to} 条`, en: `entries ${from} to ${to}` };

/** Said at the start that made a new key, because the old one was lost. */
export const KEY_LOST: Sentence = {
  zh: "签名密钥不见了或读不出，已换新密钥（{name}），更换书上只有新密钥的签名。请当面或书面把新公钥（taizhang key show）告诉持有旧公钥的人；旧密钥若还在，请停止服务，先放回再启动。",
  en: "The signing key was missing or could not be read; a new one was made ({name}), and only the new key signs the change. Tell whoever holds the old public keys the new ones in person or on paper (taizhang key show). If the old key is still somewhere, stop, put it back and start again.",
};

/** What to do about a loss; said after one of the sentences above. */
export const LOSS_HELP: Sentence = {
  zh: "本账现在只能查看。请恢复备份；确实找不回时，由督查室用 taizhang accept-loss 写明原因后接受。",
  en: "The book can only be read now. Restore a backup; if there is none, the office accepts the loss with its reason by taizhang accept-loss.",
};
