import { useState } from "react";
import { ERASED_SAYS } from "../../words/erasures.ts";
import { ENTRY } from "../../words/web/pieces.ts";
import { useLanguage } from "../language.tsx";
import type { EntryLine, Person, Register } from "../wire.ts";
import { AttestForm } from "./attest-form.tsx";
import { EraseForm, mayErase } from "./erase-form.tsx";
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
  /** Names the fields of the entry, where the page knows its register. */
  readonly register?: Register | undefined;
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
  // What was erased stays erased: there is nothing that taking the erasure back could restore.
  entry.register !== "erasures" &&
  (duties.decides || (duties.writes && entry.act === "write" && entry.unit === duties.person?.unit));

/** Attest, strike and erase, under an entry, for whom it is open. */
export function EntryActions({ entry, duties, register }: EntryActionsProps) {
  const { t } = useLanguage();
  const [open, setOpen] = useState<"attest" | "strike" | "erase" | null>(null);
  const attest = mayAttest(entry, duties);
  const strike = mayStrike(entry, duties);
  const erase = mayErase(entry, duties.decides);
  if (!attest && !strike && !erase) return null;
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
          {erase && (
            <button type="button" className="plain-button" onClick={() => setOpen("erase")}>
              {t(ERASED_SAYS.erase)}
            </button>
          )}
        </span>
      )}
      {open === "attest" && <AttestForm entry={entry.seq} close={close} />}
      {open === "strike" && <StrikeForm entry={entry.seq} close={close} />}
      {open === "erase" && <EraseForm entry={entry} register={register} close={close} />}
    </div>
  );
}
