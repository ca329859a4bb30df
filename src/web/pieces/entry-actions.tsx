import { useState } from "react";
import { ENTRY } from "../../words/web/pieces.ts";
import { useLanguage } from "../language.tsx";
import type { EntryLine, Person } from "../wire.ts";
import { AttestForm } from "./attest-form.tsx";
import { StrikeForm } from "./strike-form.tsx";

interface Duties {
  readonly writes: boolean;
  readonly attests: boolean;
  readonly decides: boolean;
  readonly person: Person | null;
}

interface EntryActionsProps {
  readonly entry: EntryLine;
  readonly duties: Duties;
}

const ATTESTED_ACTS = ["write"];

/** True when somebody may attest the entry: it is in force, says something of an item, and is not of the own unit. */
export const mayAttest = (entry: EntryLine, duties: Duties): boolean =>
  duties.attests &&
  entry.struckBy === null &&
  ATTESTED_ACTS.includes(entry.act) &&
  entry.unit !== duties.person?.unit;

/** True when somebody may take the entry back: the office any, a reporter the own unit's writes. */
export const mayStrike = (entry: EntryLine, duties: Duties): boolean =>
  entry.struckBy === null &&
  entry.act !== "strike" &&
  entry.act !== "adopt" &&
  entry.act !== "issue" &&
  (duties.decides || (duties.writes && entry.act === "write" && entry.unit === duties.person?.unit));

/** Attest and strike, under an entry, for whom it is open. */
export function EntryActions({ entry, duties }: EntryActionsProps) {
  const { t } = useLanguage();
  const [open, setOpen] = useState<"attest" | "strike" | null>(null);
  const attest = mayAttest(entry, duties);
  const strike = mayStrike(entry, duties);
  if (!attest && !strike) return null;
  const close = () => setOpen(null);
  return (
    <div>
      {open === null && (
        <span className="row">
          {attest && (
            <button type="button" className="plain-button" onClick={() => setOpen("attest")}>
              {t(ENTRY.attest)}
            </button>
          )}
          {strike && (
            <button type="button" className="plain-button" onClick={() => setOpen("strike")}>
              {t(ENTRY.strike)}
            </button>
          )}
        </span>
      )}
      {open === "attest" && <AttestForm entry={entry.seq} close={close} />}
      {open === "strike" && <StrikeForm entry={entry.seq} close={close} />}
    </div>
  );
}
