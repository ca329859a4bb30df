import { queryOptions } from "@tanstack/react-query";
import { bookApi, doorApi, draftApi, type TwoStates, type When } from "./api.ts";

type Key = readonly string[];

/**
 * A question about a state. While the answer for another day is under way, the last answer to the same question stays, so
 * that nothing flashes when a slider moves; and an answer that nobody waits for any more is taken back.
 */
const dated = <T>(key: Key, when: TwoStates, ask: (signal: AbortSignal) => Promise<T>) => {
  const isSameQuestion = (asked: readonly unknown[] | undefined): boolean =>
    asked?.length === key.length + 1 && key.every((part, at) => asked[at] === part);
  const last = (data: unknown, query: { readonly queryKey: readonly unknown[] } | undefined) =>
    isSameQuestion(query?.queryKey) ? data : undefined;
  return queryOptions({
    queryKey: [...key, when],
    queryFn: ({ signal }): Promise<T> => ask(signal),
    // The kit cannot know that a generic answer is no function.
    placeholderData: last as never,
  });
};

/**
 * One question an entry, keyed by what it is asked of. Everything about a book starts with ["book", id], so
 * that one act can make every answer of that book stale at once.
 */
export const QUESTIONS = {
  session: queryOptions({ queryKey: ["session"], queryFn: doorApi.session, staleTime: 60_000 }),
  people: queryOptions({ queryKey: ["people"], queryFn: doorApi.people }),
  books: queryOptions({ queryKey: ["books"], queryFn: bookApi.books }),
  lines: queryOptions({ queryKey: ["lines"], queryFn: bookApi.lines, staleTime: Number.POSITIVE_INFINITY }),
  plan: (book: string, plan: string) =>
    queryOptions({ queryKey: ["book", book, "plan", plan], queryFn: () => bookApi.plan(book, plan) }),
  /** Keyed by the size of the book: every new entry has a checkpoint of its own. */
  soundness: (book: string, size: number) =>
    queryOptions({
      queryKey: ["book", book, "soundness", size],
      queryFn: () => bookApi.soundness(book),
      retry: false,
    }),
  invitation: (token: string) =>
    queryOptions({ queryKey: ["invitation", token], queryFn: () => doorApi.invitation(token), retry: false }),
  cockpit: (book: string, when: When) =>
    dated(["book", book, "cockpit"], when, (signal) => bookApi.cockpit(book, when, signal)),
  wall: (book: string, when: When) =>
    dated(["book", book, "wall"], when, (signal) => bookApi.wall(book, when, signal)),
  commitment: (book: string, id: string, when: When) =>
    dated(["book", book, "commitment", id], when, (signal) => bookApi.commitment(book, id, when, signal)),
  lineCards: (book: string, when: When) =>
    dated(["book", book, "lines"], when, (signal) => bookApi.lineCards(book, when, signal)),
  linePage: (book: string, line: string, when: When) =>
    dated(["book", book, "line", line], when, (signal) => bookApi.linePage(book, line, when, signal)),
  registers: (book: string, when: When) =>
    dated(["book", book, "registers"], when, (signal) => bookApi.registers(book, when, signal)),
  register: (book: string, register: string, when: When) =>
    dated(["book", book, "register", register], when, (signal) =>
      bookApi.register(book, register, when, signal),
    ),
  table: (book: string, register: string, view: string, when: When) =>
    dated(["book", book, "table", register], { ...when, view } as When, (signal) =>
      bookApi.table(book, register, view, when, signal),
    ),
  registerView: (book: string, register: string, view: string, when: When) =>
    dated(["book", book, "view", register, view], when, (signal) =>
      bookApi.registerView(book, register, view, when, signal),
    ),
  columnValues: (book: string, register: string, view: string, when: When) =>
    dated(["book", book, "values", register, view], when, (signal) =>
      bookApi.columnValues(book, register, view, when, signal),
    ),
  columnSum: (book: string, register: string, view: string, when: When) =>
    dated(["book", book, "sum", register, view], when, (signal) =>
      bookApi.columnSum(book, register, view, when, signal),
    ),
  calendar: (book: string, register: string, view: string, when: When) =>
    dated(["book", book, "calendar", register], { ...when, view } as When, (signal) =>
      bookApi.calendar(book, register, view, when, signal),
    ),
  item: (book: string, register: string, item: string, when: When) =>
    dated(["book", book, "item", register, item], when, (signal) =>
      bookApi.item(book, register, item, when, signal),
    ),
  difference: (book: string, states: TwoStates) =>
    dated(["book", book, "difference"], states, (signal) => bookApi.difference(book, states, signal)),
  entries: (book: string, after: number, limit: number) =>
    queryOptions({
      queryKey: ["book", book, "entries", after, limit],
      queryFn: () => bookApi.entries(book, after, limit),
    }),
  drafts: (book: string) =>
    queryOptions({ queryKey: ["book", book, "drafts"], queryFn: () => draftApi.list(book) }),
  /** Null when the office has set up no model. */
  modelOffer: (book: string, draft: string) =>
    queryOptions({
      queryKey: ["draft", book, draft, "model"],
      queryFn: () => draftApi.modelOffer(book, draft),
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
    }),
  // A draft on the desk is edited in memory; a refetch behind the reader's back would undo keystrokes.
  draft: (book: string, draft: string) =>
    queryOptions({
      queryKey: ["draft", book, draft],
      queryFn: () => draftApi.draft(book, draft),
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
      refetchOnWindowFocus: false,
    }),
};
