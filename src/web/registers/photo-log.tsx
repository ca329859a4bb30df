import { useEffect, useState } from "react";
import { dayText } from "../../words/dates.ts";
import { REGISTER_VIEW } from "../../words/web/register-view.ts";
import { bookApi } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { pictureSize } from "../pieces/picture-size.ts";
import { useBookId } from "../place.ts";
import type { EntryLine } from "../wire.ts";

const isPicture = (mediaType: string): boolean => /^image\/(png|jpeg|webp|gif)$/.test(mediaType);

/** A picture decodes to four bytes a pixel whatever its file's size: larger ones are only named. */
const MOST_PIXELS = 50_000_000;

/** A picture of the log; one that is too large or cannot be read is told by its name. */
function Thumb({
  address,
  type,
  name,
}: {
  readonly address: string;
  readonly type: string;
  readonly name: string | null;
}) {
  const { t } = useLanguage();
  const [picture, setPicture] = useState<string | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    let shown: string | null = null;
    fetch(address, { credentials: "same-origin", signal: gone.signal })
      .then((answer) => answer.arrayBuffer())
      .then((buffer) => {
        const bytes = new Uint8Array(buffer);
        const size = pictureSize(bytes);
        if (size === null || size.width * size.height > MOST_PIXELS || gone.signal.aborted) return;
        shown = URL.createObjectURL(new Blob([bytes], { type }));
        setPicture(shown);
      })
      .catch(() => undefined);
    return () => {
      gone.abort();
      if (shown !== null) URL.revokeObjectURL(shown);
    };
  }, [address, type]);
  const told = name ?? t(REGISTER_VIEW.photos);
  return picture === null ? <span>{told}</span> : <img src={picture} alt={told} />;
}

/** 影像: the pictures that prove an item's stages, in the order of the days they show. Nothing is drawn where there are none. */
export function PhotoLog({ entries }: { readonly entries: readonly EntryLine[] }) {
  const { t, lang } = useLanguage();
  const book = useBookId();
  const pictures = entries
    .filter((entry) => entry.struckBy === null)
    .flatMap((entry) =>
      entry.evidence
        .filter(({ mediaType }) => isPicture(mediaType))
        .map((file) => ({ ...file, on: entry.effectiveOn, seq: entry.seq })),
    )
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  if (pictures.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t(REGISTER_VIEW.photos)}</h2>
      <ul className="photo-log">
        {pictures.map((file) => (
          <li key={`${file.seq}-${file.sha256}`}>
            <a href={bookApi.evidenceAddress(book, file.sha256)}>
              <Thumb
                address={bookApi.evidenceAddress(book, file.sha256)}
                type={file.mediaType}
                name={file.name}
              />
            </a>
            <span className="hint">{dayText(file.on, lang)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
