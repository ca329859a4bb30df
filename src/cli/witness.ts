import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Checkpoint } from "../ledger/checkpoint.ts";
import { COSIGNATURE, cosignText, parseNote, writeKey, writeNote } from "../ledger/note.ts";
import { consistencyFault } from "../ledger/proof-file.ts";
import { checkpointBy } from "../ledger/trust.ts";
import { openKeys } from "../store/keys.ts";
import { PROOF_SAYS, PROOF_STOPS } from "../words/cli-proofs.ts";
import { say } from "../words/sentence.ts";
import { writeOut } from "./corrupt.ts";
import { Stopped } from "./stopped.ts";
import { tell, type Terminal } from "./terminal.ts";
import { DIGESTS, sayFault, textIn, trustIn, type TrustOptions } from "./verify-files.ts";

/** Options of `taizhang witness`. */
export interface WitnessOptions extends TrustOptions {
  readonly data: string;
  /** Address ".../api/books/BOOK/checkpoint", or a file. */
  readonly from: string;
  readonly keep: string;
  readonly proof?: string | undefined;
  readonly as?: string | undefined;
}

const PATIENCE_MS = 30_000;
const isAddress = (source: string): boolean => /^https?:\/\//.test(source);

function stopped(code: keyof typeof PROOF_STOPS, values: Readonly<{ [slot: string]: string }>): never {
  const sentence = PROOF_STOPS[code];
  throw new Stopped({ zh: say(sentence, "zh", values), en: say(sentence, "en", values) });
}

async function fetched(url: string): Promise<string> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch((error: Error) =>
    stopped("no-fetch", { url, why: error.name }),
  );
  return answer.ok ? answer.text() : stopped("no-fetch", { url, why: String(answer.status) });
}

/** The proof that leads from the kept checkpoint to the new one: a file, or asked of the server beside the checkpoint. */
async function wayFrom(
  before: Checkpoint,
  after: Checkpoint,
  options: WitnessOptions,
): Promise<string | null> {
  if (options.proof !== undefined) return textIn(options.proof);
  if (!isAddress(options.from) || before.size >= after.size) return null;
  const query = `?from=${before.size}&to=${after.size}`;
  return fetched(options.from.replace(/\/checkpoint(?:\?.*)?$/, `/consistency${query}`));
}

/** Adds the witness's own signature with the present time (C2SP tlog-cosignature). */
async function cosigned(note: string, name: string, data: string, terminal: Terminal): Promise<string> {
  if (!/^[^\s+]+$/.test(name)) stopped("bad-witness", { name });
  const { signer } = await openKeys(join(data, "keys"));
  const key = { name, algorithm: COSIGNATURE, publicKey: signer.publicKey };
  const read = parseNote(note);
  if (!read.ok) return note;
  const signature = cosignText(read.value.text, Math.floor(Date.now() / 1000), key, signer.sign);
  terminal.remark(tell(terminal, PROOF_SAYS.cosigned, { name, key: writeKey(key) }));
  return writeNote({ ...read.value, signatures: [...read.value.signatures, signature] });
}

/** `taizhang witness`: keeps a checkpoint only when the book did nothing but grow since the one kept before. */
export async function witness(options: WitnessOptions, terminal: Terminal): Promise<boolean> {
  const { from, keep, as } = options;
  const trusted = (await trustIn(options)) ?? stopped("no-key", {});
  const note = isAddress(from) ? await fetched(from) : await textIn(from);
  const opened = checkpointBy(note, trusted);
  if (!opened.ok) return sayFault({ code: opened.error }, terminal);
  const after = opened.value;
  const kept = await readFile(keep, "utf8").catch(() => null);
  if (kept === null) terminal.print(tell(terminal, PROOF_SAYS.witnessedFirst, { size: after.size }));
  else {
    const before = checkpointBy(kept, trusted);
    if (!before.ok) return sayFault({ code: before.error }, terminal);
    const digest = DIGESTS[after.extensions.includes("hash sm3") ? "sm3" : "sha-256"];
    const fault = consistencyFault(before.value, after, await wayFrom(before.value, after, options), digest);
    if (fault !== null) return sayFault(fault, terminal);
    const values = { origin: after.origin, before: before.value.size, after: after.size };
    terminal.print(tell(terminal, PROOF_SAYS.consistent, values));
  }
  await writeOut(keep, as === undefined ? note : await cosigned(note, as, options.data, terminal), terminal);
  return true;
}
