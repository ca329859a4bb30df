import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { NoteKey, SignedNote } from "../ledger/note.ts";
import { joined, keyIdOf, OWN_ALGORITHM } from "../ledger/note.ts";
import type { Signer } from "../office/ports.ts";
import { toHex, sha256, utf8 } from "../std/hash.ts";

/**
 * A second signature line for houses that must use the national algorithms: SM2 with SM3 (GB/T 32918.2, GB/T 32905), as OpenSSL
 * makes it (DER, the identity left empty, not 1234567812345678). It stands beside the Ed25519 line, which other verifiers read; they pass over this one.
 */
const FILE = "sm2.pem";
/** Tells which algorithm of one's own a key is of (C2SP signed-note, type 0xff). */
const MARK = utf8("sm2-sm3\0");
/** An uncompressed point: 0x04 and two coordinates. */
const POINT_BYTES = 65;
/** SubjectPublicKeyInfo around a point of SM2: everything but the point is the same for every key. */
const spkiHead = (): Buffer =>
  generateKeyPairSync("ec", { namedCurve: "SM2" })
    .publicKey.export({ format: "der", type: "spki" })
    .subarray(0, -POINT_BYTES);

const pointOf = (key: KeyObject): Uint8Array =>
  Uint8Array.from(createPublicKey(key).export({ format: "der", type: "spki" }).subarray(-POINT_BYTES));

/** The key of a book's note: the mark and the point, under the book's origin. */
export const sm2Key = (origin: string, point: Uint8Array): NoteKey => ({
  name: origin,
  algorithm: OWN_ALGORITHM,
  publicKey: joined(MARK, point),
});

const signerOf = (key: KeyObject): Signer => {
  const publicKey = pointOf(key);
  return {
    name: toHex(sha256(publicKey)).slice(0, 8),
    publicKey,
    sign: (bytes) => Uint8Array.from(sign("sm3", bytes, key)),
  };
};

/** The house's SM2 key; null where none was made. */
export async function openSm2(folder: string): Promise<Signer | null> {
  const pem = await readFile(join(folder, FILE), "utf8").catch(() => null);
  return pem === null ? null : signerOf(createPrivateKey(pem));
}

/** Makes the house's SM2 key, readable by its owner only; the one that is there already when there is one. */
export async function makeSm2(folder: string): Promise<Signer> {
  const standing = await openSm2(folder);
  if (standing !== null) return standing;
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "SM2" });
  const pem = privateKey.export({ format: "pem", type: "pkcs8" });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(join(folder, FILE), pem, {
    mode: 0o600,
    flag: "wx",
  });
  // A key fresh from the generator signs ECDSA over the curve; only one that was read in signs SM2.
  return signerOf(createPrivateKey(pem));
}

/** Whether a note bears a fitting SM2 line of this point under this origin. */
export function sm2Signed({ text, signatures }: SignedNote, origin: string, point: Uint8Array): boolean {
  if (point.length !== POINT_BYTES) return false;
  const keyId = keyIdOf(sm2Key(origin, point));
  const line = signatures.find((one) => one.name === origin && one.keyId === keyId);
  if (line === undefined) return false;
  try {
    const key = createPublicKey({ key: Buffer.concat([spkiHead(), point]), format: "der", type: "spki" });
    return verify("sm3", utf8(text), key, line.signature);
  } catch {
    return false;
  }
}
