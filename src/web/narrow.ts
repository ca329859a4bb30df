import { useSyncExternalStore } from "react";

const PHONE = "(max-width: 700px)";

const subscribe = (changed: () => void): (() => void) => {
  const query = globalThis.matchMedia(PHONE);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
};

/** True on a phone's width. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => globalThis.matchMedia(PHONE).matches,
    () => false,
  );
