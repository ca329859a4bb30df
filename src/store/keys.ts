import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Signer } from "../office/ports.ts";
import { fromBase64, toBase64 } from "../std/base64.ts";
import { sha256, toHex } from "../std/hash.ts";

/** The keys of a house: the one that signs, and the public halves of all that ever did, the oldest first. */
export interface KeyRing {
  readonly signer: Signer;
  readonly former: readonly Uint8Array[];
  /** True when the private half of the last key was not there and a new key had to be made. */
  readonly lost: boolean;
}

const NAME_DIGITS = 8;
const KEY_BYTES = 32;
/** PKCS #8 around an Ed25519 seed (RFC 8410 §7). */
const PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");

const nameOf = (publicKey: Uint8Array): string => toHex(sha256(publicKey)).slice(0, NAME_DIGITS);
const numbered = (number: number, ending: "key" | "pub"): string =>
  `ed25519-${String(number).padStart(4, "0")}.${ending}`;

/** Writes a small file so that a power cut leaves it whole or absent; readable by its owner only. */
async function keep(folder: string, name: string, text: string): Promise<void> {
  const passing = join(folder, `.${name}.${process.pid}`);
  const file = await open(passing, "w", 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(passing, join(folder, name));
}

function signerOf(seed: Uint8Array): Signer {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: "der", type: "pkcs8" });
  const spki = createPublicKey(key).export({ format: "der", type: "spki" });
  const publicKey = Uint8Array.from(spki.subarray(-KEY_BYTES));
  return { name: nameOf(publicKey), publicKey, sign: (bytes) => Uint8Array.from(sign(null, bytes, key)) };
}

async function makeKey(folder: string, number: number): Promise<Signer> {
  const { privateKey } = generateKeyPairSync("ed25519");
  const seed = Uint8Array.from(privateKey.export({ format: "der", type: "pkcs8" }).subarray(-KEY_BYTES));
  const signer = signerOf(seed);
  // The public half first: a key that was ever able to sign is never forgotten.
  await keep(folder, numbered(number, "pub"), `${toBase64(signer.publicKey)}\n`);
  await keep(folder, numbered(number, "key"), `${toBase64(seed)}\n`);
  return signer;
}

async function publicKeys(folder: string): Promise<readonly Uint8Array[]> {
  const names = (await readdir(folder)).filter((name) => /^ed25519-\d{4}\.pub$/.test(name)).sort();
  const keys = await Promise.all(
    names.map(async (name) => fromBase64((await readFile(join(folder, name), "utf8")).trim())),
  );
  return keys.flatMap((key) => key ?? []);
}

async function seedOf(folder: string, number: number): Promise<Uint8Array | null> {
  try {
    return fromBase64((await readFile(join(folder, numbered(number, "key")), "utf8")).trim());
  } catch {
    return null;
  }
}

/** Opens the keys in a folder; the first key is made on first need, and a new one where the last was lost. */
export async function openKeys(folder: string): Promise<KeyRing> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const former = await publicKeys(folder);
  const seed = former.length === 0 ? null : await seedOf(folder, former.length);
  if (seed !== null && seed.length === KEY_BYTES)
    return { signer: signerOf(seed), former: former.slice(0, -1), lost: false };
  return { signer: await makeKey(folder, former.length + 1), former, lost: former.length > 0 };
}

/**
 * A new key beside the old one, which can still sign the change; `retire` then takes the old private half away.
 * The public half stays, so that what it signed can still be checked.
 */
export async function nextKey(
  folder: string,
): Promise<{ readonly signer: Signer; readonly retire: () => Promise<void> }> {
  const count = (await publicKeys(folder)).length;
  const signer = await makeKey(folder, count + 1);
  return { signer, retire: () => rm(join(folder, numbered(count, "key")), { force: true }) };
}
