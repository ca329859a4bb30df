import { useQuery } from "@tanstack/react-query";
import { SHELL } from "../../words/web/shell.ts";
import { ReturnForm } from "../commitment/return-form.tsx";
import { useLanguage } from "../language.tsx";
import { useDuties, useWhen } from "../place.ts";
import { QUESTIONS } from "../questions.ts";
import type { BookCard } from "../wire.ts";

interface ReportOneProps {
  readonly commitment: string;
  readonly book: BookCard;
  readonly close: () => void;
}

/** The short return with its files, opened with last time's words. */
export function ReportOne({ commitment, book, close }: ReportOneProps) {
  const { t } = useLanguage();
  const when = useWhen();
  const duties = useDuties(book);
  const page = useQuery(QUESTIONS.commitment(book.id, commitment, when));
  if (!duties.writes) return <p className="hint">{t(SHELL.needSignIn)}</p>;
  if (!page.data) return <p className="hint">{t(SHELL.loading)}</p>;
  return <ReturnForm commitment={commitment} today={book.today} last={page.data.returns[0]} close={close} />;
}
