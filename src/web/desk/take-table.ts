import type { Commitment, TableChanges } from "../wire.ts";
import { type DeskState, freshId } from "./desk-state.ts";

type Row = TableChanges["rows"][number];

function added(state: DeskState, { commitment, after }: Row, names: ReadonlyMap<string, string>): DeskState {
  const above = after === null ? null : (names.get(after) ?? after);
  const at = state.commitments.findIndex(({ id }) => id === above);
  const taken = state.commitments.some(({ id }) => id === commitment.id);
  const fresh = { ...commitment, id: taken ? freshId(state.commitments) : commitment.id };
  return { ...state, commitments: state.commitments.toSpliced(at + 1, 0, fresh) };
}

const fieldsOf = ({ commitment, fields }: Row): Partial<Commitment> =>
  Object.fromEntries(fields.map((field) => [field, commitment[field]]));

/**
 * Takes rows of a table over into the desk as one step: only the fields that the table changed, so that what else was done
 * meanwhile stays. A row that is gone is set aside; nothing is deleted.
 */
export function takeTable(state: DeskState, rows: readonly Row[]): DeskState {
  // An added row may stand after another added one whose number was taken meanwhile.
  const names = new Map<string, string>();
  return rows.reduce((before, row) => {
    const { id } = row.commitment;
    if (row.kind === "added") {
      const next = added(before, row, names);
      const fresh = next.commitments.find((one) => !before.commitments.some((had) => had.id === one.id));
      if (fresh !== undefined) names.set(id, fresh.id);
      return next;
    }
    if (row.kind === "removed")
      return before.setAside.includes(id)
        ? before
        : {
            ...before,
            setAside: [...before.setAside, id],
            accepted: before.accepted.filter((one) => one !== id),
          };
    const part = fieldsOf(row);
    return {
      ...before,
      commitments: before.commitments.map((one) => (one.id === id ? { ...one, ...part } : one)),
    };
  }, state);
}
