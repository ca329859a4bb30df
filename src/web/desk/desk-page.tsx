import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useMemo } from "react";
import { Answered } from "../pieces/answered.tsx";
import { useBookId } from "../place.ts";
import { QUESTIONS } from "../questions.ts";
import type { Draft } from "../wire.ts";
import "./desk.css";
import { DeskView } from "./desk-view.tsx";
import { deskStateOf } from "./desk-state.ts";
import { reconcile } from "./reconcile.ts";
import { unsavedOf } from "./unsaved.ts";

/** 识读: one draft on the desk. */
export function DeskPage() {
  const book = useBookId();
  const { draft = "" } = useParams({ strict: false });
  const answer = useQuery(QUESTIONS.draft(book, draft));
  return <Answered query={answer}>{(found) => <Opened key={found.id} draft={found} />}</Answered>;
}

/** Opens the draft with the work of an earlier visit that never reached the server, if there is any. */
function Opened({ draft }: { readonly draft: Draft }) {
  const book = useBookId();
  const { base, start } = useMemo(() => {
    const base = deskStateOf(draft);
    const kept = unsavedOf(book, draft.id);
    return { base, start: kept === null ? base : reconcile(kept.base, kept.mine, base).state };
  }, [book, draft]);
  return <DeskView draft={draft} base={base} start={start} />;
}
