import { VERIFY } from "../../words/web/verify.ts";
import { bookApi } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { useBookId } from "../place.ts";

/** The proof of an entry as a file: whoever holds it can check the entry without this program. */
export function EntryProof({ seq }: { readonly seq: number }) {
  const { t } = useLanguage();
  const book = useBookId();
  return (
    <p>
      <a href={bookApi.proofAddress(book, seq)} aria-label={t(VERIFY.entryProofOf, { seq })} download>
        {t(VERIFY.entryProof)}
      </a>
    </p>
  );
}
