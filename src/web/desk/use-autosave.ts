import { useEffect, useMemo, useState } from "react";
import { draftApi } from "../api.ts";
import { Fault } from "../fault.ts";
import type { Draft } from "../wire.ts";
import { type DeskState, deskStateOf } from "./desk-state.ts";
import { type Reconciled, reconcile } from "./reconcile.ts";
import { dropUnsaved, keepUnsaved } from "./unsaved.ts";
import type { DeskStep } from "./use-desk.ts";

/** How the draft stands with the server. */
export type Saving = "saved" | "saving" | "unsaved";

const PAUSE_MS = 700;
const TRY_AGAIN_MS = 5_000;

/** What a saver tells while it works. */
interface Told {
  readonly saving: (saving: Saving, has: DeskState) => void;
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
    if (theirs.version <= standing.version) return;
    const mine = latest;
    const met = meeting(standing.base, mine, theirs);
    standing = { version: theirs.version, base: met.base };
    latest = met.joined.state;
    told.joined(met.joined, mine, asked);
  };

  const keep = (): void => keepUnsaved(book, draft.id, { base: standing.base, mine: latest });

  const saveOnce = async (mine: DeskState): Promise<void> => {
    const { version } = standing;
    try {
      const saved = await api.save(book, draft.id, { version, ...mine });
      standing = { version: saved.version, base: mine };
      dropUnsaved(book, draft.id);
    } catch (thrown) {
      keep();
      if (!(thrown instanceof Fault && thrown.code === "moved")) throw thrown;
      join(await api.draft(book, draft.id));
    }
  };

  const run = async (): Promise<number> => {
    try {
      while (latest !== standing.base) {
        told.saving("saving", standing.base);
        await saveOnce(latest);
      }
      told.saving("saved", standing.base);
      return standing.version;
    } catch (thrown) {
      told.saving("unsaved", standing.base);
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
      running ??= run().finally(() => void (running = null));
      return running;
    },
    /** Takes in a newer version. */
    join,
    /** Keeps on this machine what has not been saved. */
    keep: (): void => void (latest !== standing.base && keep()),
  };
}

/** `base` is the desk as the server has it, the very object that `state` starts from unless work was kept. Saves it
 * shortly after every change, and keeps trying while the server cannot be reached. */
export function useAutosave(
  book: string,
  draft: Draft,
  base: DeskState,
  state: DeskState,
  step: (step: DeskStep) => void,
) {
  const [saving, setSaving] = useState<Saving>("saved");
  const [has, setHas] = useState(base);
  const [news, setNews] = useState<Reconciled | null>(null);
  const saver = useMemo(() => {
    const joined = (one: Reconciled, mine: DeskState, asked: boolean): void => {
      step({ step: "join", mine, state: one.state });
      setHas(one.state);
      if (!asked && one.taken.length + one.both.length > 0) setNews(one);
    };
    const saving = (now: Saving, there: DeskState): void => {
      setSaving(now);
      setHas(there);
    };
    return createSaver(book, draft, base, { saving, joined });
  }, [book, draft, base, step]);

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

  /** Takes in what the server has by now. */
  const catchUp = async (asked = false): Promise<Draft> => {
    const theirs = await draftApi.draft(book, draft.id);
    saver.join(theirs, asked);
    return theirs;
  };
  const take = (theirs: Draft): void => saver.join(theirs, true);
  // Nobody reads "saved" while the pause before a save still runs.
  const told = saving === "saved" && state !== has ? "saving" : saving;
  return { saving: told, news, dismiss: () => setNews(null), flush: saver.flush, catchUp, join: take };
}
