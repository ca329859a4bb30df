import { bad, good, type Result } from "../std/result.ts";
import type { Header } from "../ledger/header.ts";
import type { Opened } from "../reader/opened.ts";
import { adoptMotion } from "./act.ts";
import { adoptedOn } from "./desk.ts";
import type { Office } from "./office.ts";
import { SHIPPED } from "./person.ts";
import { planFrom } from "./reading.ts";
import type { Refusal } from "./refusal.ts";

/** The book of the founding plan: real, and empty but for what Lingcheng promised. */
export const FOUNDING = {
  book: "lingcheng-2024",
  title: "陵城区2024年规划台账",
  district: "陵城区",
  plan: "2024-01",
  planTitle: "陵城区2024年三篇文章工作安排",
  year: 2024,
} as const;

/** Its statement as the product ships it: opened by the shell, with the hash of the file. */
export interface FoundingFile {
  readonly opened: Opened;
  readonly name: string;
  readonly sha256: string;
}

/**
 * Opens the book of the founding plan and adopts the plan in it, as the reader reads it, with its doubts open. Does
 * nothing when the plan is there already; a start that was cut short between the two steps is taken up again.
 */
export async function openFounding(office: Office, file: FoundingFile): Promise<Result<boolean, Refusal>> {
  const { store, clock } = office.ports;
  const header: Header = {
    form: 1,
    hash: "sha-256",
    book: FOUNDING.book,
    title: FOUNDING.title,
    district: FOUNDING.district,
    zone: "Asia/Shanghai",
    simulated: false,
    openedAt: clock.now(),
  };
  if ((await store.head(FOUNDING.book)) === null) await store.open(header);
  if (((await store.head(FOUNDING.book))?.size ?? 0) > 0) return good(false);
  const read = planFrom(file.opened, {
    id: FOUNDING.book,
    plan: FOUNDING.plan,
    name: file.name,
    year: FOUNDING.year,
    place: FOUNDING.district,
    sha256: file.sha256,
    title: FOUNDING.planTitle,
  });
  if (!read.ok) return bad(read.error);
  const { plan } = read.value;
  const inquiry = await office.ask(FOUNDING.book);
  const today = inquiry?.volume.today ?? header.openedAt.slice(0, 10);
  const motion = adoptMotion(plan, {
    person: SHIPPED,
    effectiveOn: adoptedOn(plan, today),
    evidence: [],
  });
  const decided = await office.decide(FOUNDING.book, SHIPPED, motion);
  return decided.ok ? good(true) : bad(decided.error);
}
