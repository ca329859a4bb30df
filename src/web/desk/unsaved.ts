import type { DeskState } from "./desk-state.ts";

/** A desk that could not be saved: what it was based on, and what it had become. */
export interface Unsaved {
  readonly base: DeskState;
  readonly mine: DeskState;
}

const keyOf = (book: string, draft: string): string => `taizhang.desk.${book}.${draft}`;

/** Keeps unsaved work on this machine. */
export function keepUnsaved(book: string, draft: string, work: Unsaved): void {
  try {
    localStorage.setItem(keyOf(book, draft), JSON.stringify(work));
  } catch {
    // A full storage must not stop the reader; the work is still in memory and the next save may succeed.
  }
}

/** Forgets kept work once the server has it. */
export const dropUnsaved = (book: string, draft: string): void => localStorage.removeItem(keyOf(book, draft));

/** Work of an earlier visit that never reached the server; null for none. */
export function unsavedOf(book: string, draft: string): Unsaved | null {
  try {
    const text = localStorage.getItem(keyOf(book, draft));
    return text === null ? null : (JSON.parse(text) as Unsaved);
  } catch {
    return null;
  }
}
