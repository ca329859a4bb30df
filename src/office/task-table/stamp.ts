import type { Commitment } from "../../plan/commitment.ts";
import type { Draft } from "../answers.ts";

/** What a table is made of: a draft, whether it lies on a desk or was only read. */
export type TableOf = Pick<Draft, "id" | "version" | "plan" | "setAside">;

/** Where a table comes from: the draft, its version then, and the rows it had. */
export interface Stamp {
  readonly draft: string;
  readonly version: number;
  /** Ids of the rows that were written. */
  readonly rows: readonly string[];
}

const LONGEST = 32_000;
const MARK = "taizhang-1";

/** The stamp as one hidden cell. Ids of the plan's own numbering are written without the plan's name. */
export function stampOf({ id, version, plan }: TableOf, kept: readonly Pick<Commitment, "id">[]): string {
  const short = kept.map((one) => (one.id.startsWith(`${plan.id}.`) ? one.id.slice(plan.id.length) : one.id));
  const whole = [MARK, id, version, plan.id, short.join(",")].join("|");
  return whole.length > LONGEST ? [MARK, id, version, plan.id, "?"].join("|") : whole;
}

/** Reads a stamp; null for anything else, and for one too long to have named its rows. */
export function readStamp(text: string): Stamp | null {
  const [mark, draft, version, plan, rows] = text.split("|");
  if (mark !== MARK || draft === undefined || rows === undefined || rows === "?") return null;
  const ids = rows === "" ? [] : rows.split(",").map((id) => (id.startsWith(".") ? `${plan}${id}` : id));
  return /^\d+$/.test(version ?? "") ? { draft, version: Number(version), rows: ids } : null;
}
