import type { Checkpoint } from "../../ledger/checkpoint.ts";
import { writeKey } from "../../ledger/note.ts";
import type { ProofFault } from "../../ledger/proof-file.ts";
import { checkProofFile, consistencyFault } from "../../ledger/proof-file.ts";
import { checkpointBy } from "../../ledger/trust.ts";
import { toBase64 } from "../../std/base64.ts";
import { PROOF_FAULTS } from "../../words/proofs.ts";
import type { Sentence } from "../../words/sentence.ts";
import { VERIFY } from "../../words/web/verify.ts";

/** What is handed in to be checked; the empty string for what is not there. */
export interface Papers {
  /** A proof file, or the earlier checkpoint. */
  readonly first: string;
  readonly second: string;
  readonly proof: string;
  /** Keys that are trusted, a line each, and changes of key after them. */
  readonly key: string;
}

interface Said {
  readonly sentence: Sentence;
  readonly values?: Readonly<{ [slot: string]: string | number }>;
}

/** What a check came to, in sentences; the key to compare when none was given. */
export interface Finding {
  readonly sound: boolean;
  readonly said: readonly Said[];
  readonly key: string | null;
  /** The proven entry, for reading. */
  readonly content: string | null;
}

const unsound = ({ code, values }: ProofFault): Finding => ({
  sound: false,
  said: [{ sentence: PROOF_FAULTS[code], ...(values === undefined ? {} : { values }) }],
  key: null,
  content: null,
});

/** Text fields of browsers end lines in their own way, and a paste often loses the last line feed. */
const tidied = (text: string): string => {
  const plain = text.replace(/\r\n?/g, "\n").replace(/^\n+|\s+$/g, "");
  return plain === "" ? "" : `${plain}\n`;
};

function entryFinding(text: string, key: string): Finding {
  const checked = checkProofFile(text, key === "" ? null : key);
  if (!checked.ok) return unsound(checked.error);
  const { header, index, opened, missing, entry } = checked.value;
  const { origin, size, root } = opened.checkpoint;
  const values = { index, title: header.title, origin, size, root: toBase64(root) };
  const said: Said[] = [{ sentence: VERIFY.entryProven, values }];
  if (header.simulated) said.push({ sentence: VERIFY.simulated });
  if (missing.length > 0) said.push({ sentence: VERIFY.missing, values: { count: missing.length } });
  said.push({ sentence: key === "" ? VERIFY.compare : VERIFY.trusted }, { sentence: VERIFY.limit });
  const own = key === "" ? writeKey(checked.value.key) : null;
  return { sound: true, said, key: own, content: JSON.stringify(entry, null, 1) };
}

function read(text: string, key: string): Checkpoint | ProofFault {
  const found = checkpointBy(text, key === "" ? null : key);
  return found.ok ? found.value : { code: found.error };
}

function pairFinding({ first, second, proof, key }: Papers): Finding {
  const [before, after] = [read(first, key), read(second, key)];
  if ("code" in before) return unsound(before);
  if ("code" in after) return unsound(after);
  if (after.extensions.includes("hash sm3")) return unsound({ code: "proof-hash", values: { hash: "sm3" } });
  const fault = consistencyFault(before, after, proof === "" ? null : proof);
  if (fault !== null) return unsound(fault);
  const values = { origin: after.origin, before: before.size, after: after.size };
  const trust = { sentence: key === "" ? VERIFY.unchecked : VERIFY.trusted };
  const said = [{ sentence: VERIFY.grew, values }, trust, { sentence: VERIFY.limit }];
  return { sound: true, said, key: null, content: null };
}

function singleFinding(first: string, key: string): Finding {
  const checkpoint = read(first, key);
  if ("code" in checkpoint) return unsound(checkpoint);
  const { origin, size, root } = checkpoint;
  // Without a key nothing has been checked, and that is no success.
  if (key === "") return { sound: false, said: [{ sentence: VERIFY.single }], key: null, content: null };
  const values = { origin, size, root: toBase64(root) };
  const said = [
    { sentence: VERIFY.signed, values },
    { sentence: VERIFY.trusted },
    { sentence: VERIFY.limit },
  ];
  return { sound: true, said, key: null, content: null };
}

/** Checks whatever was handed in; null while there is nothing. Pure: no network. */
export function findingOf(papers: Papers): Finding | null {
  const [first, second, proof] = [tidied(papers.first), tidied(papers.second), tidied(papers.proof)];
  const key = papers.key.trim();
  if (first === "") return null;
  if (first.startsWith("{")) return entryFinding(first, key);
  return second === "" ? singleFinding(first, key) : pairFinding({ first, second, proof, key });
}
