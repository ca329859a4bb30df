import type { BookCard } from "../office/answers.ts";
import { canonical } from "../std/canonical.ts";
import { PROOF_STOPS } from "../words/cli-proofs.ts";
import { bookAsked } from "./adopt.ts";
import { writeOut } from "./corrupt.ts";
import { withServer, type ServerCall } from "./server-call.ts";
import { Stopped } from "./stopped.ts";
import type { Terminal } from "./terminal.ts";

/** Options of `taizhang prove`. */
export interface ProveOptions {
  readonly data: string;
  readonly book?: string | undefined;
  readonly entry?: number | undefined;
  readonly from?: number | undefined;
  readonly out?: string | undefined;
}

const bookIn = async (call: ServerCall, asked: string | undefined): Promise<string> =>
  bookAsked((await call("GET", "/api/books")) as readonly BookCard[], asked).id;

async function hand(text: string, out: string | undefined, terminal: Terminal): Promise<void> {
  if (out === undefined) terminal.print(text.replace(/\n$/, ""));
  else await writeOut(out, text, terminal);
}

/** `taizhang prove`: the proof file of an entry, or the consistency proof from an earlier size. */
export async function prove(options: ProveOptions, terminal: Terminal): Promise<void> {
  const { data, entry, from, out } = options;
  const what = entry !== undefined ? `entries/${entry}/proof` : `consistency?from=${from}`;
  if (entry === undefined && from === undefined) throw new Stopped(PROOF_STOPS["prove-what"]);
  const proof = await withServer(data, null, terminal, async (call) =>
    call("GET", `/api/books/${await bookIn(call, options.book)}/${what}`),
  );
  // The server's file is canonical JSON, so writing it again gives the same bytes.
  await hand(`${canonical(proof)}\n`, out, terminal);
}

/** `taizhang checkpoint`: the signed note of the book as it stands. */
export async function printCheckpoint(
  options: Pick<ProveOptions, "data" | "book" | "out">,
  terminal: Terminal,
): Promise<void> {
  const note = await withServer(options.data, null, terminal, async (call) => {
    const book = await bookIn(call, options.book);
    return ((await call("GET", `/api/books/${book}/checkpoint?as=json`)) as { readonly note: string }).note;
  });
  await hand(note, options.out, terminal);
}
