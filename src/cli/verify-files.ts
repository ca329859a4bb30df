import { parseCheckpoint } from "../ledger/checkpoint.ts";
import { parseNote, writeKey } from "../ledger/note.ts";
import type { ProofFault } from "../ledger/proof-file.ts";
import { checkProofFile, consistencyFault } from "../ledger/proof-file.ts";
import { checkpointBy } from "../ledger/trust.ts";
import { digestFor } from "../store/digest.ts";
import { sm2Signed } from "../store/sm2.ts";
import { fromBase64, toBase64 } from "../std/base64.ts";
import { PROOF_SAYS, PROOF_STOPS } from "../words/cli-proofs.ts";
import { PROOF_FAULTS } from "../words/proofs.ts";
import { bytesOf } from "./plan-file.ts";
import { Stopped } from "./stopped.ts";
import { tell, type Terminal } from "./terminal.ts";

/** Both digests that a header can name. */
export const DIGESTS = { "sha-256": digestFor("sha-256"), sm3: digestFor("sm3") } as const;

/** A file as text; bytes that are no UTF-8 become signs that fit nothing. */
export const textIn = async (file: string): Promise<string> => new TextDecoder().decode(await bytesOf(file));

/** Says what does not fit; the answer is always no. */
export function sayFault({ code, values = {} }: ProofFault, terminal: Terminal): false {
  terminal.print(`✗ ${tell(terminal, PROOF_FAULTS[code], values)}`);
  return false;
}

/** What the caller of a command trusts: keys, and a file of changes from them to later ones. */
export interface TrustOptions {
  readonly key?: readonly string[] | undefined;
  readonly changes?: string | undefined;
}

/** Keys and changes as one text for `trustedKeys`; null when no key was given. */
export const trustIn = async ({ key, changes }: TrustOptions): Promise<string | null> =>
  key === undefined && changes === undefined
    ? null
    : [...(key ?? []), changes === undefined ? "" : await textIn(changes)].join("\n");

/** Options of `taizhang verify FILES`. */
export interface VerifyFileOptions extends TrustOptions {
  readonly proof?: string | undefined;
  /** The house's SM2 key, base64: its line of the later checkpoint has to fit too. */
  readonly sm2?: string | undefined;
}

function verifyEntry(text: string, trusted: string | null, terminal: Terminal): boolean {
  const checked = checkProofFile(text, trusted, DIGESTS);
  if (!checked.ok) return sayFault(checked.error, terminal);
  const { header, opened, index, missing } = checked.value;
  const { origin, size, root } = opened.checkpoint;
  const values = { index, title: header.title, origin, size, root: toBase64(root) };
  terminal.print(tell(terminal, PROOF_SAYS.proven, values));
  if (missing.length > 0) terminal.print(tell(terminal, PROOF_SAYS.missing, { count: missing.length }));
  if (trusted === null)
    terminal.remark(tell(terminal, PROOF_SAYS.ownKey, { key: writeKey(checked.value.key) }));
  terminal.remark(tell(terminal, PROOF_SAYS.notProven));
  return true;
}

/** Whether the checkpoint bears a fitting SM2 line; true when nobody asks for one. */
function bearsSm2(text: string, sm2: string | undefined, terminal: Terminal): boolean {
  if (sm2 === undefined) return true;
  const note = parseNote(text);
  const checkpoint = note.ok ? parseCheckpoint(note.value.text) : note;
  const point = fromBase64(sm2);
  if (!note.ok || !checkpoint.ok || point === null || !sm2Signed(note.value, checkpoint.value.origin, point))
    return sayFault({ code: "sm2-wrong" }, terminal);
  terminal.print(tell(terminal, PROOF_SAYS.sm2Fits));
  return true;
}

async function verifyPair(
  files: readonly [string, string],
  trusted: string | null,
  { proof, sm2 }: VerifyFileOptions,
  terminal: Terminal,
): Promise<boolean> {
  if (!bearsSm2(await textIn(files[1]), sm2, terminal)) return false;
  const [before, after] = [
    checkpointBy(await textIn(files[0]), trusted),
    checkpointBy(await textIn(files[1]), trusted),
  ];
  if (!before.ok) return sayFault({ code: before.error }, terminal);
  if (!after.ok) return sayFault({ code: after.error }, terminal);
  const path = proof === undefined ? null : await textIn(proof);
  const digest = DIGESTS[after.value.extensions.includes("hash sm3") ? "sm3" : "sha-256"];
  const fault = consistencyFault(before.value, after.value, path, digest);
  if (fault !== null) return sayFault(fault, terminal);
  const values = { origin: after.value.origin, before: before.value.size, after: after.value.size };
  terminal.print(tell(terminal, PROOF_SAYS.consistent, values));
  if (trusted === null) terminal.remark(tell(terminal, PROOF_SAYS.unsignedPair));
  return true;
}

/** `taizhang verify FILE.proof.json` or `taizhang verify OLD NEW`: offline; true when everything fits. */
export async function verifyFiles(
  files: readonly string[],
  options: VerifyFileOptions,
  terminal: Terminal,
): Promise<boolean> {
  const [first, second, ...more] = files;
  if (first === undefined || more.length > 0) throw new Stopped(PROOF_STOPS["verify-files"]);
  const trusted = await trustIn(options);
  if (second === undefined) return verifyEntry(await textIn(first), trusted, terminal);
  return verifyPair([first, second], trusted, options, terminal);
}
