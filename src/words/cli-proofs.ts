import type { Sentence } from "./sentence.ts";

/** What the commands about proofs, keys and losses say of themselves. */
export const PROOF_HELP = {
  verify: {
    zh: "校验：不带文件时校验整本台账和佐证；一个凭证文件；或前后两个检查点（均不需要服务）",
    en: "check whole books with their evidence; or one proof file; or two checkpoints (no server needed)",
  },
  prove: {
    zh: "导出一条的凭证（--entry），或从某个大小起的一致性凭证（--from）",
    en: "write the proof of an entry (--entry), or that the book only grew since a size (--from)",
  },
  checkpoint: { zh: "输出台账现在的签名检查点", en: "print the book's signed checkpoint" },
  key: {
    zh: "密钥：show 显示各台账的公钥，new 更换（新旧两把都在更换书上签名），changes 显示历次更换书，sm2 启用国密 SM2 签名行",
    en: "keys: show prints the public key of each book, new changes it (old and new sign the change), changes prints the changes so far, sm2 adds a line in SM2",
  },
  acceptLoss: {
    zh: "写明原因，接受账库相对检查点的缺损，此后可以继续登记",
    en: "accept in writing what the store has lost against its checkpoints, so that the book can go on",
  },
  witness: {
    zh: "做见证：取检查点，核对只增未改，存下并加签",
    en: "be a witness: take a checkpoint, check that the book only grew, keep it and sign beside it",
  },
  trusted: {
    zh: "可信的公钥（taizhang key show 所显示的一行）；可写多次",
    en: "the key you trust, as taizhang key show prints it; may be given more than once",
  },
  changes: {
    zh: "更换书文件（taizhang key changes 所显示的）：信任旧公钥的人据此信任新公钥",
    en: "file of key changes, as taizhang key changes prints them: whoever trusted an old key can follow them",
  },
  proof: { zh: "一致性凭证文件", en: "file of the consistency proof" },
  sm2: {
    zh: "可信的 SM2 公钥（taizhang key sm2 所显示的一行）",
    en: "the SM2 key you trust, as taizhang key sm2 prints it",
  },
  snapshots: {
    zh: "另按日志重算每本台账，与所存快照比对",
    en: "also replay each log anew and compare it with the snapshot kept",
  },
  entry: { zh: "条目序号（0 为账头）", en: "number of the entry (0 is the header)" },
  from: { zh: "以前检查点的大小", en: "size of the earlier checkpoint" },
  out: { zh: "写入文件", en: "write to a file" },
  why: { zh: "接受的原因", en: "why it is accepted" },
  source: { zh: "检查点的网址或文件", en: "address or file of the checkpoint" },
  keep: { zh: "见证方存放检查点的文件", en: "the file in which the witness keeps its checkpoint" },
  as: { zh: "见证方的名称（不含空格和加号）", en: "name of the witness, without spaces or plus signs" },
} as const satisfies { readonly [name: string]: Sentence };

/** What those commands tell. */
export const PROOF_SAYS = {
  proven: {
    zh: "✓ 第 {index} 条在“{title}”（{origin}）截至 {size} 片叶的树里，一字未改。树根 {root}",
    en: "✓ Entry {index} stands in “{title}” ({origin}), in the tree of {size} {size:leaf|leaves}, unchanged. Root {root}",
  },
  sm2Key: {
    zh: "SM2 公钥如下。服务下次启动起，检查点在 Ed25519 签名之外再加一行 SM2（配 SM3）签名；别家的校验程序读不懂这一行，会略过。",
    en: "The SM2 key. From the next start of the server checkpoints bear a line in SM2 (with SM3) beside the Ed25519 one; other verifiers cannot read it and pass over it.",
  },
  sm2Fits: { zh: "✓ 后一个检查点的 SM2 签名相符。", en: "✓ The SM2 signature of the later checkpoint fits." },
  missing: {
    zh: "  有 {count} 处文字不在凭证里（已擦除或未附）：封存的摘要仍在树中。",
    en: "  {count} {count:text is|texts are} not in the file (erased or left out); sealed digests still stand in the tree for them.",
  },
  ownKey: {
    zh: "没有给出可信的公钥：以上只说明这份文件自相符合。请通过别的渠道核对公钥：{key}",
    en: "No trusted key was given: this only shows that the file fits itself. Compare the key through another channel: {key}",
  },
  notProven: {
    zh: "凭证不证明内容属实，也不证明此后没有添写；只证明签名当时账上就是这样。",
    en: "A proof does not show that what was written is true, nor what was added later; only that the book read so when it was signed.",
  },
  consistent: {
    zh: "✓ {origin}：从 {before} 片叶到 {after} 片叶只有添写，没有改写或删去。",
    en: "✓ {origin}: from {before} to {after} {after:leaf|leaves} the book only grew; nothing was rewritten or removed.",
  },
  unsignedPair: {
    zh: "没有给出公钥（--key）：没有核对两份检查点的签名。",
    en: "No key was given (--key): the signatures of the two checkpoints were not checked.",
  },
  book: { zh: "{book}（{title}）", en: "{book} ({title})" },
  newKey: {
    zh: "已换新密钥（{name}）。请把更换书交给持有旧公钥的人（taizhang key changes），他们据此信任新公钥；各台账的新公钥：",
    en: "The key was changed ({name}). Hand the changes to whoever holds the old public keys (taizhang key changes): by them they can trust the new ones. The new key of each book:",
  },
  accepted: {
    zh: "已接受缺损：{span}。原因已签名存入检查点文件，台账可以继续登记。",
    en: "The loss of {span} is accepted. The reason is signed and kept; the book can be written again.",
  },
  witnessedFirst: {
    zh: "✓ 存下第一个检查点：{size} 片叶。以后每次都与它核对。",
    en: "✓ The first checkpoint is kept: {size} {size:leaf|leaves}. Every later one is held against it.",
  },
  cosigned: {
    zh: "已由“{name}”加签。见证方公钥：{key}",
    en: "Signed beside by “{name}”. Key of the witness: {key}",
  },
} as const satisfies { readonly [name: string]: Sentence };

/** Why those commands stop. */
export const PROOF_STOPS = {
  "verify-files": {
    zh: "verify 后面写一个凭证文件，或前后两个检查点文件；不写则校验整本台账。",
    en: "After verify comes one proof file, or two checkpoint files, the earlier first; nothing checks whole books.",
  },
  "prove-what": {
    zh: "请用 --entry 写明条目序号，或用 --from 写明以前检查点的大小。",
    en: "Say which entry with --entry, or the size of an earlier checkpoint with --from.",
  },
  "key-what": {
    zh: "key 后面写 show、new、changes 或 sm2。",
    en: "After key comes show, new, changes or sm2.",
  },
  "no-key": {
    zh: "请用 --key 给出可信的公钥：向台账所在单位当面或书面索取。",
    en: "Give the key you trust with --key: ask the book's office for it in person or on paper.",
  },
  "no-fetch": {
    zh: "取不到 {url}（{why}）。请检查网址；需要登录的台账请改用文件。",
    en: "{url} could not be fetched ({why}). Check the address; use a file for a book that needs sign-in.",
  },
  "bad-witness": {
    zh: "见证方的名称“{name}”不能用：不能为空，不能有空格和加号。",
    en: "“{name}” cannot name a witness: it must not be empty and has no spaces or plus signs.",
  },
} as const satisfies { readonly [code: string]: Sentence };
