import { basename } from "node:path";
import type { BookCard, Draft, EntryLine } from "../office/answers.ts";
import { CLI_SAYS } from "../words/cli.ts";
import { blobOf, bytesOf, openedFile, yearFor } from "./plan-file.ts";
import { tell, type Terminal } from "./terminal.ts";
import { withServer } from "./server-call.ts";
import { stopWith } from "./stopped.ts";

/** The book asked for, among those of the server; the only real one when there is just one. */
export function bookAsked(cards: readonly BookCard[], asked: string | undefined): BookCard {
  const real = cards.filter(({ simulated }) => !simulated);
  const books = cards.map(({ id, title }) => `${id}（${title}）`).join("、");
  if (asked !== undefined)
    return cards.find(({ id }) => id === asked) ?? stopWith("no-such-book", { book: asked, books });
  const [only, ...more] = real;
  if (only === undefined) return stopWith("no-books");
  return more.length === 0 ? only : stopWith("which-book", { books });
}

/** `taizhang adopt FILE`: reads a plan and adopts it as read; what is doubtful stays open and can be settled later. */
export async function adopt(
  file: string,
  options: { readonly data: string; readonly book?: string | undefined; readonly year?: number | undefined },
  terminal: Terminal,
): Promise<void> {
  const bytes = await bytesOf(file);
  const year = yearFor(await openedFile(bytes, file), options.year, terminal);
  await withServer(options.data, null, terminal, async (call) => {
    const { id: book } = bookAsked((await call("GET", "/api/books")) as readonly BookCard[], options.book);
    const form = new FormData();
    form.append("year", String(year));
    form.append("file", await blobOf(file), basename(file));
    const draft = (await call("POST", `/api/books/${book}/drafts`, form)) as Draft;
    const path = `/api/books/${book}/drafts/${encodeURIComponent(draft.id)}/adopt`;
    const { entry } = (await call("POST", path, { version: draft.version })) as { readonly entry: EntryLine };
    const { commitments } = draft.plan;
    const doubts = commitments.reduce((sum, commitment) => sum + commitment.doubts.length, 0);
    terminal.print(tell(terminal, CLI_SAYS.adopted, { seq: entry.seq, count: commitments.length, doubts }));
  });
}
