import { basename } from "node:path";
import type { BookCard, EntryLine, ItemPage } from "../office/answers.ts";
import type { Register } from "../registers/register.ts";
import { REGISTERS, registerOf } from "../registers/registers.ts";
import type { Day } from "../std/day.ts";
import { CLI_SAYS } from "../words/cli.ts";
import { bookAsked } from "./adopt.ts";
import { blobOf } from "./plan-file.ts";
import { tell, type Terminal } from "./terminal.ts";
import { withServer, type ServerCall } from "./server-call.ts";
import { stopWith } from "./stopped.ts";

/** Options of `taizhang write`. */
export interface WriteOptions {
  readonly data: string;
  readonly book?: string | undefined;
  readonly register: string;
  readonly item?: string | undefined;
  readonly stage?: string | undefined;
  readonly fact?: readonly string[] | undefined;
  readonly on?: Day | undefined;
  readonly seen?: number | undefined;
  readonly evidence?: readonly string[] | undefined;
}

const registerAsked = (id: string): Register =>
  registerOf(id) ??
  stopWith("unknown-register", { register: id, registers: REGISTERS.map((one) => one.id).join("、") });

/** "field=value" as a fact of the register: flags become yes or no, "field=" empties the field. */
function factOf(typed: string, { id, fields }: Register): readonly [string, string | boolean | null] {
  const at = typed.indexOf("=");
  if (at < 1) return stopWith("bad-fact", { value: typed });
  const [name, value] = [typed.slice(0, at).trim(), typed.slice(at + 1).trim()];
  const field = fields.find((one) => one.id === name);
  if (field === undefined)
    return stopWith("unknown-field", {
      register: id,
      field: name,
      fields: fields.map((one) => one.id).join("、"),
    });
  if (value === "") return [name, null];
  if (field.kind === "flag") return [name, /^(?:true|yes|1|是)$/i.test(value)];
  return [name, value];
}

async function uploaded(
  call: ServerCall,
  book: string,
  files: readonly string[],
): Promise<readonly string[]> {
  const digests: string[] = [];
  for (const file of files) {
    const form = new FormData();
    form.append("file", await blobOf(file), basename(file));
    const { sha256 } = (await call("POST", `/api/books/${book}/evidence`, form)) as {
      readonly sha256: string;
    };
    digests.push(sha256);
  }
  return digests;
}

/** The last entry of the item, which whoever types a command is taken to have seen. */
async function headOf(call: ServerCall, book: string, register: string, item: string): Promise<number> {
  const path = `/api/books/${book}/registers/${register}/items/${encodeURIComponent(item)}`;
  return ((await call("GET", path)) as ItemPage).row.head;
}

/** `taizhang write`: opens an item, moves it to a stage, gives it facts; with files of evidence. */
export async function write(options: WriteOptions, terminal: Terminal): Promise<void> {
  const register = registerAsked(options.register);
  const facts = Object.fromEntries((options.fact ?? []).map((typed) => factOf(typed, register)));
  await withServer(options.data, null, terminal, async (call) => {
    const card = bookAsked((await call("GET", "/api/books")) as readonly BookCard[], options.book);
    const { item = null } = options;
    const seen = options.seen ?? (item === null ? 0 : await headOf(call, card.id, register.id, item));
    const answer = (await call("POST", `/api/books/${card.id}/writes`, {
      register: register.id,
      item,
      ...(options.stage === undefined ? {} : { stage: options.stage }),
      ...(Object.keys(facts).length === 0 ? {} : { facts }),
      effectiveOn: options.on ?? card.today,
      seen,
      evidence: await uploaded(call, card.id, options.evidence ?? []),
    })) as { readonly entry: EntryLine; readonly item: string };
    terminal.print(tell(terminal, CLI_SAYS.written, { seq: answer.entry.seq, item: answer.item }));
  });
}
