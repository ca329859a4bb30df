import { type Lint, lintOf } from "../../rules/lint.ts";
import type { Commitment } from "../wire.ts";

/** An edit replaces a promise, so what was worked out for one holds as long as it stands. */
const known = new WeakMap<Commitment, readonly Lint[]>();

/** Warnings of one promise as it now stands on the desk; worked out here too, so that an edit settles them at once. */
export function lintsOf(commitment: Commitment): readonly Lint[] {
  const had = known.get(commitment);
  if (had !== undefined) return had;
  const lints = lintOf({ commitments: [commitment] });
  known.set(commitment, lints);
  return lints;
}
