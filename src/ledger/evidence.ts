import type { Hash } from "../std/hash.ts";
import type { FreeText } from "./freetext.ts";

/** A file that supports an entry, by the hash of its bytes; the bytes live outside the log (佐证). */
export interface Evidence {
  readonly sha256: Hash;
  /** Size in bytes. */
  readonly size: number;
  readonly mediaType: string;
  readonly name: FreeText;
}
