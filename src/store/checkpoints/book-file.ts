import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { canonical } from "../../std/canonical.ts";
import type { Instant } from "../../std/day.ts";
import { hashOf } from "../../std/hash.ts";

/** One line of a book's checkpoint file. */
export type CheckpointLine =
  /** What the log was after an append: leaves, and the root in base64. Noted without waiting for the disk. */
  | { readonly kind: "head"; readonly at: Instant; readonly size: number; readonly root: string }
  /** A signed checkpoint; a change of key; an accepted loss, from which the book goes on with `size` and `root`. */
  | { readonly kind: "checkpoint" | "key"; readonly at: Instant; readonly note: string }
  | {
      readonly kind: "loss";
      readonly at: Instant;
      readonly size: number;
      readonly root: string;
      readonly note: string;
    };

/** A file that only grows: one line a note, each with its own check digits. */
export interface BookFile {
  readonly add: (line: CheckpointLine, durable: boolean) => void;
  readonly close: () => void;
}

const DIGITS = 8;
const spelled = (line: CheckpointLine): string => {
  const text = canonical(line);
  return `${hashOf(text).slice(0, DIGITS)} ${text}\n`;
};

/** Opens a book's file for adding; a line that was cut short by a power failure is ended first. */
export function openBookFile(path: string): BookFile {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const isTorn = existsSync(path) && !/(?:^|\n)$/.test(readFileSync(path, "utf8"));
  const file = openSync(path, "a", 0o600);
  if (isTorn) writeSync(file, "\n");
  return {
    add: (line, durable) => {
      writeSync(file, spelled(line));
      if (durable) fsyncSync(file);
    },
    close: () => closeSync(file),
  };
}

function lineOf(text: string): CheckpointLine | null {
  const [digits, body] = [text.slice(0, DIGITS), text.slice(DIGITS + 1)];
  if (text[DIGITS] !== " " || hashOf(body).slice(0, DIGITS) !== digits) return null;
  return JSON.parse(body) as CheckpointLine;
}

/** Every line that fits its check digits, in order, and how many do not. */
export function readBookFile(path: string): {
  readonly lines: readonly CheckpointLine[];
  readonly damaged: number;
} {
  if (!existsSync(path)) return { lines: [], damaged: 0 };
  const texts = readFileSync(path, "utf8")
    .split("\n")
    .filter((text) => text !== "");
  const lines = texts.flatMap((text) => lineOf(text) ?? []);
  return { lines, damaged: texts.length - lines.length };
}
