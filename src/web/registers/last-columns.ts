import { useState } from "react";

const keyOf = (register: string): string => `taizhang.columns.${register}`;

function readColumns(register: string): string | undefined {
  try {
    return localStorage.getItem(keyOf(register)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** The columns last chosen in this browser for a register; an address that names columns goes before them. */
export function useLastColumns(
  register: string,
): readonly [string | undefined, (cols: string | undefined) => void] {
  const [columns, setColumns] = useState(() => readColumns(register));
  const keep = (cols: string | undefined) => {
    setColumns(cols);
    try {
      if (cols === undefined) localStorage.removeItem(keyOf(register));
      else localStorage.setItem(keyOf(register), cols);
    } catch {
      // The choice still stands in the address; only this browser will not remember it.
    }
  };
  return [columns, keep];
}
