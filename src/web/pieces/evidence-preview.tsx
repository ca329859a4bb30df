import { useEffect, useRef, useState } from "react";
import type { Sentence } from "../../words/sentence.ts";
import { ENTRY } from "../../words/web/pieces.ts";
import { PREVIEWS } from "../../words/web/previews.ts";
import { bookApi } from "../api.ts";
import { faultOf } from "../fault.ts";
import { useLanguage } from "../language.tsx";
import { useBookId } from "../place.ts";
import type { EvidenceLine } from "../wire.ts";
import { pictureSize } from "./picture-size.ts";

const PICTURES: readonly string[] = ["image/png", "image/jpeg", "image/webp", "image/gif"];
const PDF = "application/pdf";
/** A picture decodes to four bytes a pixel whatever its file's size; more pixels than this would take the page down. */
const MOST_PIXELS = 50_000_000;
const PAGE_WIDTH = 1_000;

/** Whether the browser can show a file of this type without leaving the page. */
export const canPreview = (mediaType: string): boolean => mediaType === PDF || PICTURES.includes(mediaType);

interface Shown {
  readonly words: Sentence | null;
  readonly values?: Readonly<{ [slot: string]: string | number }>;
  /** Address of a picture within the page's own memory. */
  readonly picture?: string;
  /** Pages of a PDF whose first one is drawn. */
  readonly pages?: number;
}

const LOADING: Shown = { words: PREVIEWS.loading };
const FAILED: Shown = { words: PREVIEWS.failed };

function shownPicture(bytes: Uint8Array<ArrayBuffer>, mediaType: string): Shown {
  const size = pictureSize(bytes);
  if (size === null) return FAILED;
  if (size.width * size.height > MOST_PIXELS) return { words: PREVIEWS.tooLarge, values: { ...size } };
  return { words: null, picture: URL.createObjectURL(new Blob([bytes], { type: mediaType })) };
}

/** Fetches the file once it is asked for, and gives its memory back when the preview is closed. */
function usePreview(address: string, mediaType: string) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [shown, setShown] = useState<Shown>(LOADING);
  useEffect(() => {
    const gone = new AbortController();
    let picture: string | undefined;
    const load = async (): Promise<Shown> => {
      const answer = await fetch(address, { credentials: "same-origin", signal: gone.signal });
      if (!answer.ok) return { words: faultOf(answer.status, await answer.json()).sentence };
      const bytes = new Uint8Array(await answer.arrayBuffer());
      if (mediaType !== PDF) return shownPicture(bytes, mediaType);
      const { drawFirstPage } = await import("./pdf-page.ts");
      if (canvas.current === null) return FAILED;
      return { words: null, pages: await drawFirstPage(bytes, canvas.current, PAGE_WIDTH) };
    };
    load()
      .catch(() => FAILED)
      .then((loaded) => {
        picture = loaded.picture;
        if (!gone.signal.aborted) setShown(loaded);
        else if (picture !== undefined) URL.revokeObjectURL(picture);
      })
      .catch(() => undefined);
    return () => {
      gone.abort();
      if (picture !== undefined) URL.revokeObjectURL(picture);
    };
  }, [address, mediaType]);
  return { canvas, shown };
}

function PreviewFrame({ file, name }: { readonly file: EvidenceLine; readonly name: string }) {
  const { t } = useLanguage();
  const address = bookApi.evidenceAddress(useBookId(), file.sha256);
  const { canvas, shown } = usePreview(address, file.mediaType);
  const label = shown.pages === undefined ? name : t(PREVIEWS.page, { name, pages: shown.pages });
  return (
    <figure className="evidence-preview">
      {shown.words !== null && <p role="status">{t(shown.words, shown.values ?? {})}</p>}
      {shown.picture !== undefined && <img src={shown.picture} alt={t(PREVIEWS.picture, { name })} />}
      {file.mediaType === PDF && (
        <canvas ref={canvas} role="img" aria-label={label} hidden={shown.pages === undefined} />
      )}
      {shown.pages !== undefined && <figcaption className="hint">{label}</figcaption>}
    </figure>
  );
}

/** A button that opens a picture or the first page of a PDF under its name; nothing is fetched before it is asked for. */
export function EvidencePreview({ file }: { readonly file: EvidenceLine }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  if (!canPreview(file.mediaType)) return null;
  const name = file.name ?? t(ENTRY.unnamed);
  return (
    <>
      {" "}
      <button
        type="button"
        className="plain-button"
        aria-expanded={open}
        aria-label={open ? t(PREVIEWS.hide) : t(PREVIEWS.showNamed, { name })}
        onClick={() => setOpen(!open)}
      >
        {t(open ? PREVIEWS.hide : PREVIEWS.show)}
      </button>
      {open && <PreviewFrame file={file} name={name} />}
    </>
  );
}
