import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { ACT_FORMS } from "../../words/web/commitment.ts";
import { useLanguage } from "../language.tsx";
import { useBookId, useWhen } from "../place.ts";
import { QUESTIONS } from "../questions.ts";
import type { EntryLine } from "../wire.ts";
import { EntryTimeline } from "./entry-timeline.tsx";

/** What others wrote between the opening of a form and its refusal; nothing when nobody did. */
export function Between({ entries }: { readonly entries: readonly EntryLine[] }) {
  const { t } = useLanguage();
  const book = useBookId();
  const when = useWhen();
  const registers = useQuery({ ...QUESTIONS.registers(book, when), enabled: entries.length > 0 });
  const schemas = useMemo(() => registers.data?.map((one) => one.register) ?? [], [registers.data]);
  if (entries.length === 0) return null;
  return (
    <section className="notice" aria-label={t(ACT_FORMS.between)}>
      <p>{t(ACT_FORMS.between)}</p>
      <EntryTimeline entries={entries} registers={schemas} />
    </section>
  );
}
