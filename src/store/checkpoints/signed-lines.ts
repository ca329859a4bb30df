import { checkpointText, SM3_LINE } from "../../ledger/checkpoint.ts";
import type { Checkpoint } from "../../ledger/checkpoint.ts";
import type { Header } from "../../ledger/header.ts";
import type { NoteKey } from "../../ledger/note.ts";
import { signText, writeNote } from "../../ledger/note.ts";
import type { KeyChange } from "../../ledger/trust.ts";
import { keyChangeText } from "../../ledger/trust.ts";
import type { Loss, Signer } from "../../office/ports.ts";
import type { Instant } from "../../std/day.ts";

/** A key under a book's name, with what signs for it. */
export interface Pen {
  readonly key: NoteKey;
  readonly signer: Signer;
}

const signed = (text: string, pens: readonly Pen[]): string =>
  writeNote({ text, signatures: pens.map(({ key, signer }) => signText(text, key, signer.sign)) });

/** A signed checkpoint; a tree that is not SHA-256 says so in an extension line. */
export const signedCheckpoint = (
  checkpoint: Omit<Checkpoint, "extensions">,
  hash: Header["hash"],
  pens: readonly Pen[],
): string => signed(checkpointText({ ...checkpoint, extensions: hash === "sm3" ? [SM3_LINE] : [] }), pens);

/** A change of key, signed by both; by the new one alone when the old was lost, which whoever reads it sees. */
export const signedKeyChange = (change: KeyChange, pens: readonly Pen[]): string =>
  signed(keyChangeText(change), pens);

/** An accepted loss: who, when, why, and both heads. */
export const signedLoss = (
  origin: string,
  said: { readonly at: Instant; readonly by: string; readonly why: string; readonly loss: Loss },
  now: { readonly size: number; readonly root: string },
  pen: Pen,
): string => {
  const { at, by, why, loss } = said;
  const lines = [
    "taizhang accepted loss",
    origin,
    `at ${at}`,
    `by ${by}`,
    `kind ${loss.kind} from ${loss.from} to ${loss.to} noted ${loss.notedFrom} ${loss.notedTo}`,
    `now ${now.size} ${now.root}`,
    // A line feed in a reason would begin a line of its own.
    `why ${why.replace(/\s+/g, " ").trim()}`,
  ];
  return signed(lines.map((line) => `${line}\n`).join(""), [pen]);
};
