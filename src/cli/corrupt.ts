import { writeFile } from "node:fs/promises";
import { corrupt } from "../reader/repair/corrupt.ts";
import { denseGlosses } from "../reader/repair/dense-glosses.ts";
import { CLI_SAYS } from "../words/cli.ts";
import { bytesOf, openedFile } from "./plan-file.ts";
import { tell, type Terminal } from "./terminal.ts";
import { stopWith } from "./stopped.ts";

/** Writes a text to a file; stops with the reason when that cannot be. */
export async function writeOut(file: string, text: string, terminal: Terminal): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    const { code = "?" } = error as NodeJS.ErrnoException;
    if (code === "EISDIR") stopWith("is-folder", { file });
    if (code === "ENOENT" || code === "ENOTDIR") stopWith("no-folder", { file });
    stopWith("cannot-write", { file, why: code });
  }
  terminal.remark(tell(terminal, CLI_SAYS.saved, { file }));
}

/** `taizhang corrupt FILE`: the file's text, damaged as mirror sites damage it; the same seed damages alike. */
export async function corruptFile(
  file: string,
  options: { readonly seed: number; readonly dense?: boolean | undefined; readonly out?: string | undefined },
  terminal: Terminal,
): Promise<void> {
  const opened = await openedFile(await bytesOf(file), file);
  const text = opened.decoded ?? opened.passages.map((passage) => passage.text).join("\n");
  const { seed, dense } = options;
  const damaged = corrupt(text, dense ? { seed, glosses: denseGlosses() } : { seed });
  if (options.out === undefined) terminal.print(damaged);
  else await writeOut(options.out, damaged, terminal);
}
