import { expect } from "vitest";
import type { Bureau } from "./bureau.ts";
import type { Visitor } from "./house.ts";

/** The address of a bureau's book, the last that was opened. */
export async function bookOf({ office }: Bureau): Promise<string> {
  const books = (await office.get("/api/books")).body as { id: string; title: string }[];
  return `/api/books/${books.find(({ title }) => title === "一年的台账")?.id ?? ""}`;
}

/** What a sheet came to: its preview's counts, and the entries that it wrote. */
export interface Handed {
  readonly counts: { readonly [fate: string]: number };
  readonly entries: readonly number[];
}

/** Hands a sheet in as a bureau would: uploaded, previewed, taken. The sheet is the evidence of every row. */
export async function handIn(
  who: Visitor,
  book: string,
  register: string,
  rows: readonly (readonly string[])[],
  effectiveOn: string,
): Promise<Handed> {
  const bytes = new TextEncoder().encode(rows.map((cells) => cells.join(",")).join("\r\n"));
  const sha256 = (await who.upload(`${book}/evidence`, `${register}.csv`, bytes)).body.sha256 as string;
  const asked = { sha256, wish: { effectiveOn } };
  const seen = await who.send("POST", `${book}/registers/${register}/intake`, asked);
  expect(seen.status, seen.text).toBe(200);
  const taken = await who.send("POST", `${book}/registers/${register}/intake/take`, asked);
  expect(taken.status, taken.text).toBe(200);
  const { first, written } = taken.body as { first: number | null; written: number };
  return {
    counts: seen.body.counts,
    entries: Array.from({ length: written }, (_, at) => (first ?? 0) + at),
  };
}
