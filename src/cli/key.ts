import { join } from "node:path";
import type { BookCard } from "../office/answers.ts";
import { PROOF_SAYS, PROOF_STOPS } from "../words/cli-proofs.ts";
import { toBase64 } from "../std/base64.ts";
import type { Soundness } from "../server/wire/proof.ts";
import { makeSm2 } from "../store/sm2.ts";
import { withServer } from "./server-call.ts";
import { Stopped } from "./stopped.ts";
import { tell, type Terminal } from "./terminal.ts";

/**
 * `taizhang key show`: the public key of each book, to be given to verifiers; `taizhang key new`: a new one; `taizhang key
 * changes`: the changes so far, for whoever trusted an earlier one.
 */
export async function key(what: string, data: string, terminal: Terminal): Promise<void> {
  if (what === "sm2") {
    const { publicKey } = await makeSm2(join(data, "keys"));
    terminal.remark(tell(terminal, PROOF_SAYS.sm2Key));
    return terminal.print(toBase64(publicKey));
  }
  if (what !== "show" && what !== "new" && what !== "changes") throw new Stopped(PROOF_STOPS["key-what"]);
  await withServer(data, null, terminal, async (call) => {
    if (what === "new") {
      const { name } = (await call("POST", "/api/keys")) as { readonly name: string };
      terminal.remark(tell(terminal, PROOF_SAYS.newKey, { name }));
    }
    for (const { id, title } of (await call("GET", "/api/books")) as readonly BookCard[]) {
      const sound = (await call("GET", `/api/books/${id}/soundness`)) as Soundness;
      terminal.remark(tell(terminal, PROOF_SAYS.book, { book: id, title }));
      const said = what === "changes" ? sound.keyChanges.trimEnd() : sound.key;
      if (said !== "") terminal.print(said);
    }
  });
}
