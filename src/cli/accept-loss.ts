import { entrySpan } from "../words/checkpoints.ts";
import { PROOF_SAYS } from "../words/cli-proofs.ts";
import { withServer } from "./server-call.ts";
import { tell, type Terminal } from "./terminal.ts";

/** `taizhang accept-loss`: the office takes the book as it is now, and says why. */
export async function acceptLoss(
  { data, book, why }: { readonly data: string; readonly book: string; readonly why: string },
  terminal: Terminal,
): Promise<void> {
  const path = `/api/books/${encodeURIComponent(book)}/losses`;
  const { from, to } = (await withServer(data, null, terminal, (call) => call("POST", path, { why }))) as {
    readonly from: number;
    readonly to: number;
  };
  terminal.print(tell(terminal, PROOF_SAYS.accepted, { span: entrySpan(from, to)[terminal.lang] }));
}
