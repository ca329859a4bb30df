import type { Commitment } from "../wire.ts";

type Owner = Commitment["owner"];

/** The lead unit's name; empty while nobody is named. */
export const leadOf = (owner: Owner): string => owner.units.find((unit) => unit.role === "lead")?.name ?? "";

/** The other units in their order, joined as they are typed; a trailing 、 stays so that typing can go on. */
export const othersText = (owner: Owner): string =>
  owner.units
    .filter((unit) => unit.role !== "lead")
    .map((unit) => unit.name)
    .join("、");

/** Reads the three fields back into an owner; the first unit listed is the lead by convention. */
export function ownerOf(leaderPost: string, lead: string, others: string): Owner {
  const parts = others.split(/[、,，;；]/);
  // An empty last part is kept while somebody is typing the next name; `tidyOwner` drops it.
  const rest =
    others === "" ? [] : parts.map((name) => ({ name: name.trimStart(), role: "responsible" as const }));
  return {
    leaderPost: leaderPost === "" ? null : leaderPost,
    units: [...(lead === "" ? [] : [{ name: lead, role: "lead" as const }]), ...rest],
  };
}

/** The owner as it goes into the book: trimmed, without empty names. */
export const tidyOwner = (owner: Owner): Owner => ({
  leaderPost: owner.leaderPost?.trim() ? owner.leaderPost.trim() : null,
  units: owner.units.map((unit) => ({ ...unit, name: unit.name.trim() })).filter((unit) => unit.name !== ""),
});

/** True while no lead unit is named: who answers is then open. A leader's post alone does not report. */
export const lacksOwner = (owner: Owner): boolean => leadOf(tidyOwner(owner)) === "";
