import type { Sentence } from "../sentence.ts";

/** The page on which anybody checks a proof or two checkpoints, in the browser alone. */
export const VERIFY = {
  title: { zh: "核对凭证", en: "Check a proof" },
  lead: {
    zh: "核对一条的凭证，或前后两个检查点。核对全在这台电脑的浏览器里进行，不用登录，打开后断网也行，内容不上传。",
    en: "Check the proof of an entry, or two checkpoints. Everything happens in this browser: no sign-in, no network once the page is open, nothing is sent anywhere.",
  },
  first: { zh: "凭证文件，或前一个检查点（必填）", en: "Proof file, or the earlier checkpoint (required)" },
  second: { zh: "后一个检查点", en: "Later checkpoint" },
  proof: { zh: "一致性凭证", en: "Consistency proof" },
  key: { zh: "可信的公钥", en: "The key you trust" },
  keyHint: {
    zh: "一行：名称+八位校验码+公钥。请当面、在公文上或从见证单位取得，不要从同一个网页抄。换过密钥的，把更换书贴在下面。",
    en: "One line: name+eight digits+key. Get it in person, on paper or from a witness, not from the page that gave you the proof. Where the key was changed since, paste the changes below it.",
  },
  file: { zh: "从文件读入", en: "Read from a file" },
  fileFor: { zh: "从文件读入：{paper}", en: "Read from a file: {paper}" },
  check: { zh: "核对", en: "Check" },
  empty: { zh: "请先读入或粘贴要核对的内容。", en: "Read in or paste what is to be checked first." },
  sound: { zh: "✓ 相符", en: "✓ It fits" },
  unsound: { zh: "✗ 不符", en: "✗ It does not fit" },
  entryProven: {
    zh: "第 {index} 条在“{title}”里，一字未改：账名 {origin}，共 {size} 片叶（含账头），树根 {root}。",
    en: "Entry {index} stands in “{title}”, unchanged: origin {origin}, {size} {size:leaf|leaves} (the header included), root {root}.",
  },
  simulated: {
    zh: "这是一本模拟台账：里面的事从未发生。",
    en: "This is a simulated book: nothing in it ever happened.",
  },
  missing: {
    zh: "有 {count} 处文字不在凭证里（已擦除或未附），封存的摘要仍在树中。",
    en: "{count} {count:text is|texts are} not in the file (erased or left out); sealed digests still stand in the tree for them.",
  },
  content: { zh: "条目内容", en: "What the entry says" },
  grew: {
    zh: "{origin}：从 {before} 片叶到 {after} 片叶只有添写，没有改写或删去。",
    en: "{origin}: from {before} to {after} {after:leaf|leaves} the book only grew; nothing was rewritten or removed.",
  },
  signed: {
    zh: "检查点由下面这把公钥签名：账名 {origin}，{size} 片叶，树根 {root}。",
    en: "The checkpoint is signed by this key: origin {origin}, {size} {size:leaf|leaves}, root {root}.",
  },
  trusted: { zh: "签名与您给出的公钥相符。", en: "The signature fits the key that you gave." },
  compare: {
    zh: "您没有给出公钥，以上只说明文件自相符合。请把这把公钥与可信渠道得到的比对：",
    en: "You gave no key, so this only shows that the file fits itself. Compare this key with one from a channel you trust:",
  },
  unchecked: {
    zh: "您没有给出公钥：检查点的签名没有核对。",
    en: "You gave no key: the signatures of the checkpoints were not checked.",
  },
  limit: {
    zh: "没有证明的：写下的事是否属实；检查点之后添写了什么；签名人有没有给别人看另一本账（这要靠见证单位）。",
    en: "Not proven: that what was written is true; what was added after the checkpoint; that the signer did not show another book to somebody else (that is what witnesses are for).",
  },
  single: {
    zh: "只有一个检查点时，需要公钥才能核对它的签名；要看是否只增未改，请再给后一个检查点和一致性凭证。",
    en: "A checkpoint alone can only be checked with a key; to see that the book only grew, give a later checkpoint and the consistency proof too.",
  },
  fullwidthKey: { zh: "公钥", en: "Key" },
  checkpoint: { zh: "签名检查点", en: "Signed checkpoint" },
  checkpointLead: {
    zh: "留下这份检查点（抄下、打印或下载），以后就能核对这本账有没有改写或删去。请到别处取得公钥，再用“核对凭证”。",
    en: "Keep this checkpoint (copy, print or download it): with it anybody can check later that nothing was rewritten or removed. Get the key elsewhere, then use “Check a proof”.",
  },
  keyChanges: { zh: "下载历次更换书", en: "Download the changes of key" },
  download: { zh: "下载检查点", en: "Download the checkpoint" },
  entryProof: { zh: "下载凭证", en: "Download proof" },
  entryProofOf: { zh: "下载第 {seq} 条的凭证", en: "Download the proof of entry {seq}" },
  printed: {
    zh: "打印时的签名检查点。扫码得到全文，在核对页或用命令行核对。",
    en: "Signed checkpoint at the time of printing. Scan for its text; check it on the page “/verify” or with taizhang verify.",
  },
} as const satisfies Readonly<{ [key: string]: Sentence }>;
