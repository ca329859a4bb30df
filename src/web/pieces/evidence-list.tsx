import { ERASED_SAYS } from "../../words/erasures.ts";
import { ENTRY } from "../../words/web/pieces.ts";
import { sizeText } from "../amount.ts";
import { bookApi } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { useBookId } from "../place.ts";
import type { EntryLine, EvidenceLine } from "../wire.ts";
import { EvidencePreview } from "./evidence-preview.tsx";

interface EvidenceListProps {
  readonly evidence: readonly EvidenceLine[];
  /** What was erased of the entry; a file that is gone offers neither link nor preview. */
  readonly erased?: EntryLine["erased"];
}

/** Evidence files as links; nothing when there are none. */
export function EvidenceList({ evidence, erased = [] }: EvidenceListProps) {
  const { t } = useLanguage();
  const book = useBookId();
  if (evidence.length === 0) return null;
  return (
    <ul className="evidence">
      {evidence.map((file) =>
        erased.some(({ place }) => place === `file:${file.sha256}`) ? (
          <li key={file.sha256} className="hint">
            {t(ERASED_SAYS.goneFile)}
          </li>
        ) : (
          <li key={file.sha256}>
            <a href={bookApi.evidenceAddress(book, file.sha256)} target="_blank" rel="noreferrer">
              {file.name ?? t(ENTRY.unnamed)}
            </a>{" "}
            <span className="hint">{sizeText(file.size)}</span>
            <EvidencePreview file={file} />
          </li>
        ),
      )}
    </ul>
  );
}
