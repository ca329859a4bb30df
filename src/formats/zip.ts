import { constants, crc32, inflateRawSync } from "node:zlib";
import { FileFault } from "./fault.ts";

/** One member of an archive as its central directory declares it; sizes in bytes. */
export interface ZipMember {
  readonly name: string;
  readonly method: number;
  readonly compressed: number;
  readonly size: number;
  readonly crc: number;
  readonly offset: number;
  readonly encrypted: boolean;
}

const END_SIGNATURE = 0x06054b50;
const MEMBER_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const MOST_MEMBERS = 5_000;
/** Everything together may declare this much; a report with pictures stays far below. */
const MOST_DECLARED = 400 * 1024 * 1024;
/** One part may unpack to this much. */
const MOST_IN_A_PART = 32 * 1024 * 1024;
/** The XML of real documents packs 5 to 40 times smaller; above this, and above a megabyte, it is a bomb. */
const STEEPEST_RATIO = 250;
const RATIO_COUNTS_FROM = 1024 * 1024;

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw new FileFault("damaged", { part: "zip" });
}

function memberAt(bytes: Uint8Array, view: DataView, at: number): { member: ZipMember; next: number } {
  if (view.getUint32(at, true) !== MEMBER_SIGNATURE) throw new FileFault("damaged", { part: "zip" });
  const nameLength = view.getUint16(at + 28, true);
  const tail = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll("\\", "/");
  const member = {
    name,
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    compressed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  return { member, next: at + 46 + nameLength + tail };
}

/**
 * The members of a ZIP archive by name, from its central directory; nothing is unpacked. Throws a `FileFault`
 * when the directory is broken, names a part twice or declares more than any document needs.
 */
export function zipMembers(bytes: Uint8Array): ReadonlyMap<string, ZipMember> {
  const view = viewOf(bytes);
  const members = new Map<string, ZipMember>();
  let declared = 0;
  try {
    const end = endOfDirectory(view);
    const count = view.getUint16(end + 10, true);
    if (count > MOST_MEMBERS) throw new FileFault("bomb", { part: `${count}` });
    let at = view.getUint32(end + 16, true);
    for (let index = 0; index < count; index++) {
      const { member, next } = memberAt(bytes, view, at);
      if (members.has(member.name)) throw new FileFault("damaged", { part: member.name });
      members.set(member.name, member);
      declared += member.size;
      at = next;
    }
  } catch (fault) {
    // A RangeError means that the directory points outside of the file.
    if (fault instanceof RangeError) throw new FileFault("damaged", { part: "zip" });
    throw fault;
  }
  if (declared > MOST_DECLARED)
    throw new FileFault("bomb", { part: `${Math.round(declared / 1024 / 1024)} MB` });
  return members;
}

function packed(bytes: Uint8Array, member: ZipMember): Uint8Array {
  const view = viewOf(bytes);
  const { offset, compressed, name } = member;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_SIGNATURE) {
    throw new FileFault("damaged", { part: name });
  }
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + compressed > bytes.length) throw new FileFault("damaged", { part: name });
  return bytes.subarray(start, start + compressed);
}

function inflated(data: Uint8Array, member: ZipMember): Uint8Array {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, member.size) });
  } catch (fault) {
    // The declared size is the most we let it grow to: a part that lies about its size is a bomb.
    const grew = (fault as { code?: string }).code === "ERR_BUFFER_TOO_LARGE";
    throw new FileFault(grew ? "bomb" : "damaged", { part: member.name });
  }
}

/** Unpacks one member, bounded by its declared size and by what a document can need; checks its CRC-32. */
export function unzip(bytes: Uint8Array, member: ZipMember): Uint8Array {
  const { name, size, compressed } = member;
  if (member.encrypted) throw new FileFault("encrypted");
  const steep = size > RATIO_COUNTS_FROM && size > compressed * STEEPEST_RATIO;
  if (size > MOST_IN_A_PART || steep) throw new FileFault("bomb", { part: name });
  const data = packed(bytes, member);
  if (member.method !== 0 && member.method !== 8) throw new FileFault("damaged", { part: name });
  const out = member.method === 0 ? data : inflated(data, member);
  if (out.length !== size || crc32(out) !== member.crc) throw new FileFault("damaged", { part: name });
  return out;
}

/** About the first `most` bytes of a member, or all of a smaller one, unchecked: to see what it declares before it is unpacked. */
export function unzipHead(bytes: Uint8Array, member: ZipMember, most: number): Uint8Array {
  if (member.encrypted) throw new FileFault("encrypted");
  const data = packed(bytes, member);
  if (member.method !== 8) return data.subarray(0, most);
  try {
    // XML packs at least a few times smaller, so an eighth of the packed bytes is rarely too little.
    const start = data.subarray(0, Math.max(1024, most / 8));
    const limit = Math.max(1, most * STEEPEST_RATIO);
    const head = inflateRawSync(start, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: limit });
    return head.subarray(0, most);
  } catch {
    // What is damaged is told when the whole of it is unpacked.
    return new Uint8Array(0);
  }
}
