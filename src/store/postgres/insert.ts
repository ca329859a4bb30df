import type { Frontier } from "../../ledger/tree.ts";
import type { TextPlace } from "../../office/ports.ts";
import { utf8 } from "../../std/hash.ts";
import type { PlacedRow, Row } from "../row.ts";
import type { DatabaseLine } from "./pool.ts";

/** Entries, free texts, subjects and at most one frontier in one statement, so in one round trip. */
const INSERT = {
  name: "insert",
  text: `WITH
    entry AS (
      INSERT INTO taizhang.entries (book, seq, recorded_at, effective_on, leaf, leaf_hash)
      SELECT $1, * FROM unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::bytea[])),
    aside AS (
      INSERT INTO taizhang.asides (book, seq, path, salt, text)
      SELECT $1, * FROM unnest($7::int[], $8::text[], $9::bytea[], $10::bytea[])),
    subject AS (
      INSERT INTO taizhang.spoken (book, subject, seq) SELECT $1, * FROM unnest($11::text[], $12::int[]))
    INSERT INTO taizhang.frontiers (book, size, nodes) SELECT $1, * FROM unnest($13::int[], $14::bytea[])`,
};

/** Takes words and salt of free texts away; their places and the seals in the leaves stay. */
const ERASE = {
  name: "erase",
  text: `UPDATE taizhang.asides AS aside SET text = NULL, salt = ''
    FROM unnest($2::int[], $3::text[]) AS place (seq, path)
    WHERE aside.book = $1 AND aside.seq = place.seq AND aside.path = place.path AND aside.text IS NOT NULL
    RETURNING aside.seq`,
};

/** So many rows are sent at once; more would only need more memory on both sides. */
const ROWS_AT_ONCE = 5_000;

function joinNodes(nodes: Frontier["nodes"]): Uint8Array {
  const bytes = new Uint8Array(nodes.reduce((sum, node) => sum + node.length, 0));
  let at = 0;
  for (const node of nodes) {
    bytes.set(node, at);
    at += node.length;
  }
  return bytes;
}

function valuesOf(
  book: string,
  rows: readonly (Row & Partial<Pick<PlacedRow, "subjects">>)[],
  kept: readonly Frontier[],
): readonly unknown[] {
  const asides = rows.flatMap(({ seq, asides: beside }) => beside.map((aside) => ({ seq, ...aside })));
  const spoken = rows.flatMap(({ seq, subjects = [] }) =>
    [...new Set(subjects)].map((subject) => ({ seq, subject })),
  );
  return [
    book,
    rows.map((row) => row.seq),
    rows.map((row) => row.recordedAt),
    rows.map((row) => row.effectiveOn),
    rows.map((row) => row.leaf),
    rows.map((row) => row.leafHash),
    asides.map((aside) => aside.seq),
    asides.map((aside) => aside.path),
    asides.map((aside) => aside.salt),
    asides.map((aside) => (aside.text === null ? null : utf8(aside.text))),
    spoken.map((pair) => pair.subject),
    spoken.map((pair) => pair.seq),
    kept.map((frontier) => frontier.size),
    kept.map((frontier) => joinNodes(frontier.nodes)),
  ];
}

/** Adds rows at the head within the transaction that is open, and a frontier beside them when one is given. */
export async function insertRows(
  line: DatabaseLine,
  book: string,
  rows: readonly (Row & Partial<Pick<PlacedRow, "subjects">>)[],
  frontier: Frontier | null,
): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const isLast = at + ROWS_AT_ONCE >= rows.length;
    const kept = isLast && frontier !== null ? [frontier] : [];
    await line.ask(INSERT, valuesOf(book, rows.slice(at, at + ROWS_AT_ONCE), kept));
  }
}

/** Erases free texts within the transaction that is open; throws when one of them is not there any more. */
export async function eraseTexts(
  line: DatabaseLine,
  book: string,
  places: readonly TextPlace[],
): Promise<void> {
  if (places.length === 0) return;
  const gone = await line.ask(ERASE, [book, places.map(({ seq }) => seq), places.map(({ path }) => path)]);
  if (gone.length !== places.length)
    throw new Error(`${places.length - gone.length} texts to erase are not there`);
}
