import type { WallRow } from "./wall.ts";

/** The line that most of a point's rows are bound to, the first of equals; the empty string for a point without rows. */
export function pointLine(rows: readonly Pick<WallRow, "line">[]): string {
  const counts = new Map<string, number>();
  for (const { line } of rows) counts.set(line, (counts.get(line) ?? 0) + 1);
  let best = "";
  for (const [line, count] of counts) if (count > (counts.get(best) ?? 0)) best = line;
  return best;
}
