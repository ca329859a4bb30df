/**
 * The rooms of the house in their one order; rooms of one group stand side by side. A room imports only from rooms
 * of earlier groups. ARCHITECTURE.md quotes this order, and changing it needs a new page in decisions/.
 */
export const ROOMS: readonly (readonly string[])[] = [
  ["std"],
  ["words"],
  ["plan"],
  ["rules"],
  ["reader"],
  ["ledger"],
  ["judge"],
  ["registers"],
  ["match"],
  ["lines"],
  ["draw"],
  ["office"],
  ["store", "formats", "links"],
  ["server"],
  ["cli"],
];

/** The workbench may import these, and from the server the types of its wire; everything else goes over HTTP. */
export const WEB_MAY_IMPORT: readonly string[] = [
  "std",
  "words",
  "plan",
  "rules",
  "reader",
  "ledger",
  "judge",
  "draw",
];

/** Everything up to and including `draw` has no clock, dice, disk, network or environment. */
export const PURE_ROOMS: readonly string[] = ROOMS.slice(
  0,
  ROOMS.findIndex((group) => group.includes("draw")) + 1,
).flat();

/** Packages that a pure room may use: they compute, and nothing else. */
export const PURE_PACKAGES: readonly string[] = [
  "@noble/curves",
  "@noble/hashes",
  "big.js",
  "chinese-days",
  "fflate",
  "jschardet",
  "opencc-js",
  "pinyin-pro",
  "qr",
];

/** The order as ARCHITECTURE.md and decisions/ quote it. */
export const ROOM_ORDER: string = ROOMS.map((group) => group.join(", ")).join(" → ");
