import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { bad, good } from "../../std/result.ts";
import type { Draft } from "../../office/answers.ts";
import type { DraftBrief, Drafts } from "../../office/ports.ts";
import { createQueue } from "../../office/queue.ts";
import { readJson, writeWhole } from "./json-file.ts";

const SAFE = /^[A-Za-z0-9][A-Za-z0-9.-]{0,79}$/;

/** A draft as a list shows it. */
const briefOf = (draft: Draft): DraftBrief => ({
  id: draft.id,
  title: draft.plan.title,
  version: draft.version,
  commitments: draft.plan.commitments.length - draft.setAside.length,
});

const byId = (a: DraftBrief, b: DraftBrief): number => (a.id < b.id ? -1 : 1);

/** Drafts as one JSON file each under `folder`/BOOK/DRAFT.json, replaced whole. One process writes. */
export function createFileDrafts(folder: string): Drafts {
  const queue = createQueue();
  const pathOf = (book: string, id: string): string | null =>
    SAFE.test(book) && SAFE.test(id) ? join(folder, book, `${id}.json`) : null;
  const get = async (book: string, id: string): Promise<Draft | null> => {
    const path = pathOf(book, id);
    return path === null ? null : readJson<Draft>(path);
  };
  return {
    get,
    list: async (book) => {
      const names = SAFE.test(book) ? await readdir(join(folder, book)).catch(() => []) : [];
      const ids = names.filter((name) => name.endsWith(".json")).map((name) => name.slice(0, -5));
      const drafts = await Promise.all(ids.map((id) => get(book, id)));
      return drafts.flatMap((draft) => (draft === null ? [] : [briefOf(draft)])).sort(byId);
    },
    put: (book, draft, over) => {
      const path = pathOf(book, draft.id);
      if (path === null) throw new Error("a draft's name must be safe in a path");
      return queue(path, async () => {
        const standing = await readJson<Draft>(path);
        if ((standing?.version ?? 0) !== over) return bad(standing);
        await writeWhole(path, JSON.stringify(draft));
        return good(draft);
      });
    },
    remove: async (book, id) => {
      const path = pathOf(book, id);
      if (path !== null) await queue(path, () => rm(path, { force: true }));
    },
  };
}

/** Drafts in memory only, under the same contract. */
export function createMemoryDrafts(): Drafts {
  const kept = new Map<string, Draft>();
  const key = (book: string, id: string): string => `${book}/${id}`;
  return {
    get: async (book, id) => kept.get(key(book, id)) ?? null,
    list: async (book) =>
      [...kept]
        .filter(([name]) => name.startsWith(`${book}/`))
        .map(([, draft]) => briefOf(draft))
        .sort(byId),
    put: async (book, draft, over) => {
      const standing = kept.get(key(book, draft.id)) ?? null;
      if ((standing?.version ?? 0) !== over) return bad(standing);
      kept.set(key(book, draft.id), draft);
      return good(draft);
    },
    remove: async (book, id) => void kept.delete(key(book, id)),
  };
}
