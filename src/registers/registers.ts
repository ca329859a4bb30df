import type { RegisterId } from "../ledger/act.ts";
import { CONTACTS } from "./contacts.ts";
import { COOPERATIONS } from "./cooperations.ts";
import { ENTERPRISES, LISTINGS } from "./enterprises.ts";
import { ERASURES } from "./erasures.ts";
import { EVENTS } from "./events.ts";
import { FUND } from "./fund.ts";
import { FUNNEL } from "./funnel.ts";
import { HEATING } from "./heating.ts";
import { IDENTITIES } from "./identities.ts";
import { LOSSES } from "./losses.ts";
import { MATTERS, OUTPUTS } from "./matters.ts";
import { NEEDS, OFFERS } from "./needs.ts";
import { PROJECTS } from "./projects.ts";
import type { Register } from "./register.ts";
import { RETURNS, WAYPOINTS } from "./returns.ts";
import { OVERRIDES, POSTS, SETTINGS } from "./settings.ts";
import { STATISTICS } from "./statistics.ts";
import { STORAGE } from "./storage.ts";
import { UPGRADES } from "./upgrades.ts";
import { WORKSHOPS } from "./workshops.ts";

/** Every kind of register that a book can hold (名册), in the order in which they are listed. */
export const REGISTERS: readonly Register[] = [
  PROJECTS,
  WORKSHOPS,
  FUNNEL,
  CONTACTS,
  FUND,
  EVENTS,
  COOPERATIONS,
  HEATING,
  STORAGE,
  UPGRADES,
  NEEDS,
  OFFERS,
  ENTERPRISES,
  LISTINGS,
  MATTERS,
  OUTPUTS,
  RETURNS,
  WAYPOINTS,
  STATISTICS,
  POSTS,
  SETTINGS,
  OVERRIDES,
  IDENTITIES,
  ERASURES,
  LOSSES,
];

const BY_ID = new Map<RegisterId, Register>(REGISTERS.map((register) => [register.id, register]));

/** The register of that name, or undefined: the caller refuses an unknown name with a sentence. */
export const registerOf = (id: RegisterId): Register | undefined => BY_ID.get(id);

/** Place of a stage in the register's order, counted from 0; -1 for a stage the register does not know. */
export const stageIndex = (register: Register, stage: string): number =>
  register.stages.findIndex(({ id }) => id === stage);
