import { StoreRefused } from "../refused.ts";
import type { Connection, DriverName } from "./driver.ts";
import { connect } from "./driver.ts";

/** Held by the one process that writes; opened again when it closes, ends or is killed. */
export interface Gate {
  readonly open: () => void;
}

const isBusy = (error: unknown): boolean => error instanceof Error && /locked|busy/i.test(error.message);

/**
 * Closes the store to other writers: an exclusive transaction on a small database beside it. The lock belongs
 * to the process and not to a file's content, so that after kill -9 nothing is left to be cleared away.
 */
export function closeGate(path: string, driver?: DriverName): Gate {
  const lock: Connection = connect(`${path}.writer`, false, driver);
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    if (isBusy(error)) throw new StoreRefused("second-writer", { path });
    throw error;
  }
  return {
    open: () => {
      lock.exec("ROLLBACK");
      lock.close();
    },
  };
}
