import { ENTRY } from "../../words/web/pieces.ts";
import { sizeText } from "../amount.ts";
import { bookApi } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { useBookId } from "../place.ts";
import type { EvidenceLine } from "../wire.ts";
import { EvidencePreview } from "./evidence-preview.tsx";

/** Evidence files as links; nothing when there are none. */
export function EvidenceList({ evidence }: { readonly evidence: readonly EvidenceLine[] }) {
  const { t } = useLanguage();
  const book = useBookId();
  if (evidence.length === 0) return null;
  return (
    <ul className="evidence">
      {evidence.map((file) => (
        <li key={file.sha256}>
          <a href={bookApi.evidenceAddress(book, file.sha256)} target="_blank" rel="noreferrer">
            {file.name ?? t(ENTRY.unnamed)}
          </a>{" "}
          <span className="hint">{sizeText(file.size)}</span>
          <EvidencePreview file={file} />
        </li>
      ))}
    </ul>
  );
}
