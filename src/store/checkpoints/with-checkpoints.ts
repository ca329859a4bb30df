import type { Store } from "../../office/ports.ts";
import { StoreRefused } from "../refused.ts";
import type { Keeper } from "./keeper.ts";
import { lossWords } from "./loss-words.ts";

const MINUTE_MS = 60_000;

/**
 * A store that has every growth noted by the keeper, and that appends nothing to a book with a loss. A note that
 * cannot be written does not undo what is durable already: the book then only lacks its second record for a while.
 */
export function withCheckpoints(store: Store, keeper: Keeper): Store {
  const noted = async (book: string, sign: boolean): Promise<void> => {
    await keeper.note(book, sign).catch(() => undefined);
  };
  const guard = (book: string): void => {
    const loss = keeper.lossOf(book);
    if (loss !== null) throw new StoreRefused("book-incomplete", { book, missing: lossWords(loss) });
  };
  const timer = setInterval(() => void keeper.settle().catch(() => undefined), MINUTE_MS);
  timer.unref();
  return {
    ...store,
    open: async (header) => {
      guard(header.book);
      const isNew = (await store.head(header.book)) === null;
      await store.open(header);
      if (isNew) await noted(header.book, true);
    },
    append: async (book, proposals, expectations, erased) => {
      guard(book);
      const appended = await store.append(book, proposals, expectations, erased);
      // What leaves the house at a month's end has its checkpoint at once.
      if (appended.ok)
        await noted(
          book,
          proposals.some(({ act }) => act === "issue"),
        );
      return appended;
    },
    take: async (book, leaves) => {
      guard(book);
      await store.take(book, leaves);
      await noted(book, false);
    },
    close: async () => {
      clearInterval(timer);
      await keeper.settle().catch(() => undefined);
      await keeper.close();
      await store.close();
    },
  };
}
