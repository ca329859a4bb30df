import { useCallback, useEffect, useRef, useState } from "react";
import { draftApi } from "../api.ts";
import { Fault } from "../fault.ts";
import type { Draft } from "../wire.ts";
import { type DeskState, deskStateOf } from "./desk-state.ts";
import { dropUnsaved, keepUnsaved } from "./unsaved.ts";
import { type Reconciled, reconcile } from "./reconcile.ts";

/** How the draft stands with the server. */
export type Saving = "saved" | "saving" | "unsaved";

const PAUSE_MS = 700;
const TRY_AGAIN_MS = 5_000;

interface Autosave {
  readonly saving: Saving;
  /** What came in from somebody else at the last save, until dismissed. */
  readonly news: Reconciled | null;
  readonly dismiss: () => void;
  /** Saves now and gives the version that stands. */
  readonly flush: () => Promise<number>;
}

/**
 * Saves the desk shortly after every change. A save names the version it was made on; when another person was
 * faster, both versions are reconciled and saved again, and what cannot be saved stays on this machine.
 */
export function useAutosave(
  book: string,
  draft: Draft,
  state: DeskState,
  replace: (state: DeskState) => void,
): Autosave {
  const [saving, setSaving] = useState<Saving>("saved");
  const [news, setNews] = useState<Reconciled | null>(null);
  const standing = useRef({ version: draft.version, base: deskStateOf(draft) });
  const latest = useRef(state);
  const running = useRef<Promise<number> | null>(null);
  latest.current = state;

  const save = useCallback(async (): Promise<number> => {
    for (;;) {
      const mine = latest.current;
      const { version, base } = standing.current;
      if (mine === base) return version;
      setSaving("saving");
      try {
        const saved = await draftApi.save(book, draft.id, { version, ...mine });
        standing.current = { version: saved.version, base: mine };
        dropUnsaved(book, draft.id);
      } catch (thrown) {
        keepUnsaved(book, draft.id, { base, mine: latest.current });
        if (!(thrown instanceof Fault && thrown.code === "moved")) {
          setSaving("unsaved");
          throw thrown;
        }
        const theirs = await draftApi.draft(book, draft.id);
        const joined = reconcile(base, latest.current, deskStateOf(theirs));
        standing.current = { version: theirs.version, base: deskStateOf(theirs) };
        latest.current = joined.state;
        replace(joined.state);
        setNews(joined);
      }
      if (latest.current === mine) setSaving("saved");
    }
  }, [book, draft.id, replace]);

  const flush = useCallback((): Promise<number> => {
    // Saves never overlap: the second would name a version that the first is about to replace.
    running.current ??= save().finally(() => {
      running.current = null;
    });
    return running.current;
  }, [save]);

  useEffect(() => {
    if (state === standing.current.base) return undefined;
    const timer = setTimeout(
      () => void flush().catch(() => null),
      saving === "unsaved" ? TRY_AGAIN_MS : PAUSE_MS,
    );
    return () => clearTimeout(timer);
  }, [state, flush, saving]);

  useEffect(() => {
    const leave = () => {
      const { base } = standing.current;
      if (latest.current !== base) keepUnsaved(book, draft.id, { base, mine: latest.current });
    };
    globalThis.addEventListener("pagehide", leave);
    return () => globalThis.removeEventListener("pagehide", leave);
  }, [book, draft.id]);

  return { saving, news, dismiss: () => setNews(null), flush };
}
