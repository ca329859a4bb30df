import { queryOptions } from "@tanstack/react-query";
import { bookApi, doorApi, draftApi, type When } from "./api.ts";

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
  invitation: (token: string) =>
    queryOptions({ queryKey: ["invitation", token], queryFn: () => doorApi.invitation(token), retry: false }),
  cockpit: (book: string, when: When) =>
    queryOptions({ queryKey: ["book", book, "cockpit", when], queryFn: () => bookApi.cockpit(book, when) }),
  wall: (book: string, when: When) =>
    queryOptions({ queryKey: ["book", book, "wall", when], queryFn: () => bookApi.wall(book, when) }),
  commitment: (book: string, id: string, when: When) =>
    queryOptions({
      queryKey: ["book", book, "commitment", id, when],
      queryFn: () => bookApi.commitment(book, id, when),
    }),
  registers: (book: string, when: When) =>
    queryOptions({
      queryKey: ["book", book, "registers", when],
      queryFn: () => bookApi.registers(book, when),
    }),
  register: (book: string, register: string, when: When) =>
    queryOptions({
      queryKey: ["book", book, "register", register, when],
      queryFn: () => bookApi.register(book, register, when),
    }),
  item: (book: string, register: string, item: string, when: When) =>
    queryOptions({
      queryKey: ["book", book, "item", register, item, when],
      queryFn: () => bookApi.item(book, register, item, when),
    }),
  entries: (book: string, after: number, limit: number) =>
    queryOptions({
      queryKey: ["book", book, "entries", after, limit],
      queryFn: () => bookApi.entries(book, after, limit),
    }),
  drafts: (book: string) =>
    queryOptions({ queryKey: ["book", book, "drafts"], queryFn: () => draftApi.list(book) }),
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
