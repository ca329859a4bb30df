import { useEffect, useMemo, useState } from "react";
import { draftApi } from "../api.ts";
import { Fault } from "../fault.ts";
import type { Draft } from "../wire.ts";
import { type DeskState, deskStateOf } from "./desk-state.ts";
import { type Reconciled, reconcile } from "./reconcile.ts";
import { dropUnsaved, keepUnsaved } from "./unsaved.ts";

/** How the draft stands with the server. */
export type Saving = "saved" | "saving" | "unsaved";

const PAUSE_MS = 700;
const TRY_AGAIN_MS = 5_000;

/** What a saver tells while it works. */
interface Told {
  readonly saving: (saving: Saving) => void;
  /** `mine` is the own state that the other version was put together with; `asked` tells that this person wanted it. */
  readonly joined: (joined: Reconciled, mine: DeskState, asked: boolean) => void;
}

/** One's own work on top of what the server has; with nothing of one's own to save, the server's is the desk itself. */
function meeting(
  before: DeskState,
  mine: DeskState,
  theirs: Draft,
): { readonly base: DeskState; readonly joined: Reconciled } {
  const base = deskStateOf(theirs);
  const joined = reconcile(before, mine, base);
  return { base, joined: mine === before ? { ...joined, state: base } : joined };
}

/**
 * Saves the desk of one draft. A save names the version it was made on; when another person was faster, both
 * versions are reconciled and saved again, and what cannot be saved stays on this machine. Saves never overlap:
 * the second would name a version that the first is about to replace.
 */
export function createSaver(book: string, draft: Draft, base: DeskState, told: Told, api = draftApi) {
  let standing = { version: draft.version, base };
  let latest = base;
  let running: Promise<number> | null = null;

  const join = (theirs: Draft, asked = false): void => {
    const mine = latest;
    const met = meeting(standing.base, mine, theirs);
    standing = { version: theirs.version, base: met.base };
    latest = met.joined.state;
    told.joined(met.joined, mine, asked);
  };

  const saveOnce = async (mine: DeskState): Promise<void> => {
    const { version } = standing;
    try {
      const saved = await api.save(book, draft.id, { version, ...mine });
      standing = { version: saved.version, base: mine };
      dropUnsaved(book, draft.id);
    } catch (thrown) {
      keepUnsaved(book, draft.id, { base: standing.base, mine: latest });
      if (!(thrown instanceof Fault && thrown.code === "moved")) throw thrown;
      join(await api.draft(book, draft.id));
    }
  };

  const run = async (): Promise<number> => {
    try {
      while (latest !== standing.base) {
        told.saving("saving");
        await saveOnce(latest);
      }
      told.saving("saved");
      return standing.version;
    } catch (thrown) {
      told.saving("unsaved");
      throw thrown;
    }
  };

  return {
    /** Takes the desk as it now is. True when it differs from what the server has. */
    take: (state: DeskState): boolean => {
      latest = state;
      return latest !== standing.base;
    },
    /** Saves until nothing is left to save, and gives the version that stands. */
    flush: (): Promise<number> => {
      running ??= run().finally(() => {
        running = null;
      });
      return running;
    },
    /** Takes in what the server has by now, when that is newer. */
    catchUp: async (asked = false): Promise<Draft> => {
      const theirs = await api.draft(book, draft.id);
      if (theirs.version > standing.version) join(theirs, asked);
      return theirs;
    },
    /** Takes in a version that this person asked for. */
    join: (theirs: Draft): void => join(theirs, true),
    /** Keeps on this machine what has not been saved. */
    keep: (): void => {
      if (latest !== standing.base) keepUnsaved(book, draft.id, { base: standing.base, mine: latest });
    },
  };
}

/** `base` is the desk as the server has it, the very object that `state` starts from unless work was kept. Saves it
 * shortly after every change, and keeps trying while the server cannot be reached. */
export function useAutosave(
  book: string,
  draft: Draft,
  base: DeskState,
  state: DeskState,
  join: (state: DeskState, mine: DeskState) => void,
) {
  const [saving, setSaving] = useState<Saving>("saved");
  const [news, setNews] = useState<Reconciled | null>(null);
  const saver = useMemo(() => {
    const joined = (one: Reconciled, mine: DeskState, asked: boolean): void => {
      join(one.state, mine);
      if (!asked && one.taken + one.both.length > 0) setNews(one);
    };
    return createSaver(book, draft, base, { saving: setSaving, joined });
  }, [book, draft, base, join]);

  useEffect(() => {
    if (!saver.take(state)) return undefined;
    const wait = saving === "unsaved" ? TRY_AGAIN_MS : PAUSE_MS;
    const timer = setTimeout(() => void saver.flush().catch(() => null), wait);
    return () => clearTimeout(timer);
  }, [saver, state, saving]);

  useEffect(() => {
    globalThis.addEventListener("pagehide", saver.keep);
    return () => {
      globalThis.removeEventListener("pagehide", saver.keep);
      // Another page of the workbench was opened before the pause was over.
      saver.keep();
      void saver.flush().catch(() => null);
    };
  }, [saver]);

  const { flush, catchUp, join: take } = saver;
  return { saving, news, dismiss: () => setNews(null), flush, catchUp, join: take };
}
