import type { Verification } from "../office/ports.ts";
import { CLI_SAYS } from "../words/cli.ts";
import type { Sentence } from "../words/sentence.ts";
import { VERIFICATION_FAULTS } from "../words/verification.ts";
import { tell, type Terminal } from "./terminal.ts";
import { bookAmong, withReader } from "./shelf.ts";

const SHOWN = 50;
const FAULTS: Readonly<{ [code: string]: Sentence }> = VERIFICATION_FAULTS;

function linesOf({ book, entries, root, faults }: Verification, terminal: Terminal): readonly string[] {
  const sentence = faults.length === 0 ? CLI_SAYS.sound : CLI_SAYS.unsound;
  const told = faults.slice(0, SHOWN).map(({ seq, fault }) => {
    const words = FAULTS[fault];
    return tell(terminal, CLI_SAYS.faultAt, {
      seq,
      fault: words === undefined ? fault : words[terminal.lang],
    });
  });
  const more = faults.length > SHOWN ? [`  … +${faults.length - SHOWN}`] : [];
  return [tell(terminal, sentence, { book, entries, root, faults: faults.length }), ...told, ...more];
}

/** `taizhang verify`: re-derives every leaf and the tree of one book or all. True when nothing is wrong. */
export async function verify(
  data: string,
  asked: { readonly book?: string | undefined; readonly json?: boolean | undefined },
  terminal: Terminal,
): Promise<boolean> {
  const found = await withReader(data, async (reader) => {
    const headers = await reader.books();
    const chosen =
      asked.book === undefined && headers.length > 0 ? headers : [bookAmong(headers, asked.book)];
    const all: Verification[] = [];
    for (const { book } of chosen) all.push(await reader.verify(book));
    return all;
  });
  if (asked.json) terminal.print(JSON.stringify(found, null, 1));
  else {
    for (const verification of found)
      for (const line of linesOf(verification, terminal)) terminal.print(line);
    terminal.remark(tell(terminal, CLI_SAYS.verifyLimit));
  }
  return found.every(({ faults }) => faults.length === 0);
}
