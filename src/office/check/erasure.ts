import type { WriteAct } from "../../ledger/act.ts";
import type { Proposal } from "../../ledger/entry.ts";
import type { Item } from "../../ledger/item.ts";
import { ERASURES, fileAt } from "../../registers/erasures.ts";
import { erasableTexts } from "../erase.ts";
import { refuse, type Refusal } from "../refusal.ts";
import type { Ground } from "./ground.ts";

/**
 * Whether an erasure (擦除) speaks of words or a file that an earlier entry really holds and that still stand. The reason of an
 * erasure itself cannot be erased: otherwise nobody could tell any more why something is missing.
 */
export function checkErasure(
  write: Proposal & WriteAct,
  item: Item | null,
  { entries }: Ground,
): Refusal | null {
  if (write.register !== ERASURES.id) return null;
  if (item !== null) return refuse("erasure-stands", {}, "entry");
  const { entry: seq, place } = write.facts ?? {};
  const named = typeof seq === "string" ? seq : "";
  const entry = entries[Number(named) - 1];
  if (entry === undefined || typeof place !== "string")
    return refuse("erasure-unknown", { entry: named }, "entry");
  if (entry.act === "write" && entry.register === ERASURES.id)
    return refuse("erasure-of-reason", {}, "entry");
  const sha256 = fileAt(place);
  if (sha256 === null) {
    const text = erasableTexts(entry).find(({ path }) => path === place);
    if (text === undefined) return refuse("erasure-unknown", { entry: entry.seq }, "place");
    return text.text === null ? refuse("erased-already", { entry: entry.seq }, "place") : null;
  }
  if (!entry.evidence.some((file) => file.sha256 === sha256))
    return refuse("erasure-unknown", { entry: entry.seq }, "place");
  const gone = entries.some(
    (other) => other.act === "write" && other.register === ERASURES.id && other.facts?.["place"] === place,
  );
  return gone ? refuse("erased-already", { entry: entry.seq }, "place") : null;
}
