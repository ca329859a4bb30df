import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useDuties, useWhen } from "../place.ts";
import { QUESTIONS } from "../questions.ts";
import type { BookCard, EntryLine } from "../wire.ts";
import { EntryActions } from "./entry-actions.tsx";
import { EntryProof } from "./entry-proof.tsx";
import { EntryTimeline } from "./entry-timeline.tsx";

interface ActingTimelineProps {
  readonly book: BookCard;
  readonly entries: readonly EntryLine[];
}

/** Entries of any registers as a timeline, each with its proof and with what the person who looks may do about it. */
export function ActingTimeline({ book, entries }: ActingTimelineProps) {
  const duties = useDuties(book);
  const registers = useQuery(QUESTIONS.registers(book.id, useWhen()));
  const schemas = useMemo(() => registers.data?.map((one) => one.register) ?? [], [registers.data]);
  return (
    <EntryTimeline
      entries={entries}
      registers={schemas}
      renderActions={(entry) => (
        <>
          <EntryProof seq={entry.seq} />
          <EntryActions
            entry={entry}
            duties={duties}
            register={schemas.find((one) => one.id === entry.register)}
          />
        </>
      )}
    />
  );
}
