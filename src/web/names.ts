import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { WallRow } from "../draw/wall.ts";
import { useBookId, useWhen } from "./place.ts";
import { QUESTIONS } from "./questions.ts";

/** What identifiers stand for, in words: the book keeps the former, people read the latter. */
export interface Names {
  /** A commitment's own words; null when the book does not know it. */
  readonly commitment: (id: string) => string | null;
  /** A waypoint's title within its commitment. */
  readonly waypoint: (commitment: string, id: string) => string | null;
}

/** Names from the rows of a wall. */
export function namesOf(rows: readonly WallRow[]): Names {
  const byId = new Map(rows.map((row) => [row.commitment, row]));
  return {
    commitment: (id) => byId.get(id)?.words ?? null,
    waypoint: (commitment, id) => byId.get(commitment)?.flags.find((flag) => flag.id === id)?.title ?? null,
  };
}

const NO_ROWS: readonly WallRow[] = [];

/** All rows of the book's wall at the dates of the address; empty until they are there. */
export function useWallRows(): readonly WallRow[] {
  const book = useBookId();
  const when = useWhen();
  const wall = useQuery(QUESTIONS.wall(book, when));
  return useMemo(
    () =>
      wall.data?.programmes.flatMap((programme) => programme.points.flatMap((point) => point.rows)) ??
      NO_ROWS,
    [wall.data],
  );
}

/** The names of this book's commitments and waypoints. */
export function useNames(): Names {
  const rows = useWallRows();
  return useMemo(() => namesOf(rows), [rows]);
}
