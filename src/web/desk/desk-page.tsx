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
  const { draft } = useParams({ strict: false }) as { readonly draft: string };
  const answer = useQuery(QUESTIONS.draft(book, draft));
  return <Answered query={answer}>{(found) => <Opened key={found.id} draft={found} />}</Answered>;
}

/** Opens the draft with the work of an earlier visit that never reached the server, if there is any. */
function Opened({ draft }: { readonly draft: Draft }) {
  const book = useBookId();
  const start = useMemo(() => {
    const standing = deskStateOf(draft);
    const kept = unsavedOf(book, draft.id);
    return kept === null ? standing : reconcile(kept.base, kept.mine, standing).state;
  }, [book, draft]);
  return <DeskView draft={draft} start={start} />;
}
