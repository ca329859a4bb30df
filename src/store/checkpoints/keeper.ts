import { readdirSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { bookKey } from "../../ledger/checkpoint.ts";
import { writeKey } from "../../ledger/note.ts";
import type { Checkpoints, Clock, Loss, Signer, Store } from "../../office/ports.ts";
import { KEY_LOST } from "../../words/checkpoints.ts";
import type { Sentence } from "../../words/sentence.ts";
import { sayBoth } from "../../words/sentence.ts";
import { digestFor } from "../digest.ts";
import type { KeyRing } from "../keys.ts";
import { nextKey, openKeys } from "../keys.ts";
import { StoreRefused } from "../refused.ts";
import { openSm2 } from "../sm2.ts";
import { openBookFile, readBookFile } from "./book-file.ts";
import { lossWarning, lossWords } from "./loss-words.ts";
import type { Signatory } from "./signatory.ts";
import { createSignatory } from "./signatory.ts";
import { signedKeyChange, signedLoss } from "./signed-lines.ts";
import { lossOf } from "./start-check.ts";

/** What the keeper works with. */
export interface KeeperOptions {
  /** Folder of the checkpoint files; best on another disk than the store. */
  readonly folder: string;
  /** Folder of the house's keys. */
  readonly keys: string;
  /** The store itself, not the one that is watched. */
  readonly store: Store;
  readonly clock: Clock;
  /** Heads noted between two signed checkpoints, at most. */
  readonly spacing?: number;
  /** Told at the opening of every loss, and of a key that had to be made anew. */
  readonly warn?: ((sentence: Sentence) => void) | undefined;
}

/** Keeps the second record of every book. */
export interface Keeper extends Checkpoints {
  /** Notes the head of a book after something was added; signs it when `sign` says so or enough has gathered. */
  readonly note: (book: string, sign: boolean) => Promise<void>;
  /** Signs whatever was noted since the last signature. */
  readonly settle: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const SPACING = 1_000;
const BOOK_FILE = /^[a-z0-9-]{1,64}$/;

/** Holds every book that was ever noted against its last noted head. */
async function lossesIn({ folder, store }: KeeperOptions): Promise<Map<string, Loss>> {
  const losses = new Map<string, Loss>();
  const hashes = new Map((await store.books()).map(({ book, hash }) => [book, hash]));
  for (const book of readdirSync(folder).filter((name) => BOOK_FILE.test(name))) {
    const { lines } = readBookFile(join(folder, book));
    const loss = await lossOf(store, book, lines, digestFor(hashes.get(book) ?? "sha-256"));
    if (loss !== null) losses.set(book, loss);
  }
  return losses;
}

/** Writes a change of key into the file of every sound book, signed by all who can. */
async function tellKeyChange(
  books: readonly string[],
  { bookOf, penOf }: Signatory,
  former: readonly Uint8Array[],
  signers: { readonly before: Signer | null; readonly next: Signer },
  clock: Clock,
): Promise<void> {
  const { before, next } = signers;
  for (const book of books) {
    const { origin, file } = await bookOf(book);
    const at = clock.now();
    const [keys, pen] = [former.map((key) => bookKey(origin, key)), penOf(origin, next)];
    const pens = before === null ? [pen] : [penOf(origin, before), pen];
    const note = signedKeyChange({ origin, at, former: keys, now: pen.key }, pens);
    file.add({ kind: "key", at, note }, true);
  }
}

/** Writes the acceptance down; a book that is gone altogether is given up, so that one of its name may begin anew. */
async function acceptLoss(
  { bookOf, standing, penOf }: Signatory,
  loss: Loss,
  said: { readonly book: string; readonly by: string; readonly why: string },
  { folder, clock }: KeeperOptions,
): Promise<void> {
  const { book, by, why } = said;
  if (loss.kind === "unreadable") throw new StoreRefused("loss-beyond-accepting", { book });
  const at = clock.now();
  if (loss.kind === "missing") {
    const [file, now, origin] = [openBookFile(join(folder, book)), { size: 0, root: "" }, `taizhang/${book}`];
    const note = signedLoss(origin, { at, by, why, loss }, now, penOf(origin));
    file.add({ kind: "loss", at, ...now, note }, true);
    return file.close();
  }
  const [{ origin, file }, now] = [await bookOf(book), await standing(book)];
  const note = signedLoss(origin, { at, by, why, loss }, now, penOf(origin));
  file.add({ kind: "loss", at, ...now, note }, true);
}

/** Opens the keeper: reads the keys, holds every book against its last noted head, and begins to note. */
export async function openKeeper(options: KeeperOptions): Promise<Keeper> {
  const { folder, store, clock, spacing = SPACING, warn } = options;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  let ring: KeyRing = await openKeys(options.keys);
  const losses = await lossesIn(options);
  for (const [book, loss] of losses) warn?.(lossWarning(book, loss));
  const signatory = createSignatory(options, () => ring.signer, await openSm2(options.keys));
  const { bookOf, standing, sign } = signatory;
  const soundBooks = async (): Promise<readonly string[]> =>
    (await store.books()).map(({ book }) => book).filter((book) => !losses.has(book));
  // The break is written down, so that nobody can take a new key quietly for the old one.
  if (ring.lost) {
    warn?.(sayBoth(KEY_LOST, { name: ring.signer.name }));
    const signers = { before: null, next: ring.signer };
    await tellKeyChange(await soundBooks(), signatory, ring.former, signers, clock);
  }
  return {
    signed: async (book) => {
      const loss = losses.get(book);
      if (loss !== undefined) throw new StoreRefused("book-incomplete", { book, missing: lossWords(loss) });
      return sign(book);
    },
    keyOf: async (book) => writeKey(signatory.penOf((await bookOf(book)).origin).key),
    keyChangesOf: (book) =>
      readBookFile(join(folder, book)).lines.flatMap((line) => (line.kind === "key" ? [line.note] : [])),
    lossOf: (book) => losses.get(book) ?? null,
    note: async (book, mustSign) => {
      const one = await bookOf(book);
      one.file.add({ kind: "head", at: clock.now(), ...(await standing(book)) }, false);
      one.noted += 1;
      if (mustSign || one.noted >= spacing) await sign(book);
    },
    settle: async () => {
      for (const book of signatory.opened()) if ((await bookOf(book)).noted > 0) await sign(book);
    },
    accept: async (book, by, why) => {
      const loss = losses.get(book);
      if (loss === undefined) throw new StoreRefused("no-loss", { book });
      await acceptLoss(signatory, loss, { book, by, why }, options);
      losses.delete(book);
      return loss;
    },
    changeKey: async () => {
      const before = ring;
      const next = await nextKey(options.keys);
      const former = before.signer.publicKey;
      const signers = { before: before.signer, next: next.signer };
      await tellKeyChange(await soundBooks(), signatory, [former], signers, clock);
      // Only now that both have signed everywhere may the old one go.
      await next.retire();
      ring = { signer: next.signer, former: [...before.former, former], lost: false };
      for (const book of signatory.opened()) (await bookOf(book)).last = null;
      return next.signer.name;
    },
    close: signatory.close,
  };
}
