import type { Measure } from "../judge/measure.ts";
import type { RegisterId } from "../ledger/act.ts";
import { COOPERATIONS } from "../registers/cooperations.ts";
import { BRAND } from "./brand.ts";
import { ENERGY_STORAGE } from "./energy-storage.ts";
import { GENERAL } from "./general.ts";
import { GEOTHERMAL } from "./geothermal.ts";
import { GONG } from "./gong.ts";
import { HYDROGEN } from "./hydrogen.ts";
import { INFRASTRUCTURE } from "./infrastructure.ts";
import { INVESTMENT } from "./investment.ts";
import type { Line } from "./line.ts";
import { MAGPIE_BRIDGE } from "./magpie-bridge.ts";
import { PHOENIX } from "./phoenix.ts";
import { VEHICLES } from "./vehicles.ts";

/** The ten lines of work (条线) in the order of the founding plan, and `general` for every commitment that none claims. */
export const LINES: readonly Line[] = [
  INFRASTRUCTURE,
  INVESTMENT,
  BRAND,
  GEOTHERMAL,
  HYDROGEN,
  ENERGY_STORAGE,
  VEHICLES,
  PHOENIX,
  MAGPIE_BRIDGE,
  GONG,
  GENERAL,
];

/** Registers that promises of any line may have items in: whoever promises something may agree on it with others (合作). */
const OF_EVERY_LINE: readonly RegisterId[] = [COOPERATIONS.id];

/** The registers of a line: its own, and those of every line. */
export const registersOf = ({ registers }: Line): readonly RegisterId[] => [
  ...new Set([...registers, ...OF_EVERY_LINE]),
];

/** The line of that name; an unknown name is `general`, because no commitment is left without a line. */
export const lineOf = (id: string, lines = LINES): Line => lines.find((line) => line.id === id) ?? GENERAL;

/** A measure by the line and its name: of the line itself, else of `general`, whose measures serve every line. */
export function measureOf(lineId: string, measureId: string | null, lines = LINES): Measure | null {
  const named = (line: Line): Measure | undefined => line.measures.find(({ id }) => id === measureId);
  return named(lineOf(lineId, lines)) ?? named(GENERAL) ?? null;
}
