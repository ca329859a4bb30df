import { Link } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import { drawQr } from "../../draw/qr.ts";
import { LOSS_HELP } from "../../words/checkpoints.ts";
import { VERIFY } from "../../words/web/verify.ts";
import { bookApi } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { useBook, useBookId } from "../place.ts";
import { QUESTIONS } from "../questions.ts";

/** Millimetres a side on the page. */
const SIDE = 40;

/** The book's signed checkpoint to take away, as text and as a QR; or what the book lacks against the last one. */
export function CheckpointPanel() {
  const { t, lang } = useLanguage();
  const id = useBookId();
  const sound = useQuery(QUESTIONS.soundness(id, useBook()?.size ?? 0));
  // A server without a second record has nothing to say here, and the page is whole without it.
  if (!sound.data) return null;
  const { loss, checkpoint, key, keyChanges } = sound.data;
  if (loss !== null || checkpoint === null)
    return (
      <section className="panel" role="alert">
        <p className="fault">{loss === null ? "" : loss[lang]}</p>
        <p>{t(LOSS_HELP)}</p>
      </section>
    );
  const picture = `data:image/svg+xml,${encodeURIComponent(drawQr(checkpoint, SIDE, lang))}`;
  return (
    <details className="panel">
      <summary>{t(VERIFY.checkpoint)}</summary>
      <p className="hint">{t(VERIFY.checkpointLead)}</p>
      <img src={picture} alt={t(VERIFY.checkpoint)} width={160} height={160} />
      <pre className="root" style={{ whiteSpace: "pre-wrap" }}>
        {checkpoint}
      </pre>
      <p className="root">
        {t(VERIFY.fullwidthKey)}：<code>{key}</code>
      </p>
      <p className="row wrap">
        <a href={bookApi.checkpointAddress(id)} download={`${id}.checkpoint.txt`}>
          {t(VERIFY.download)}
        </a>
        {keyChanges !== "" && (
          <a
            href={`data:text/plain;charset=utf-8,${encodeURIComponent(keyChanges)}`}
            download={`${id}.key-changes.txt`}
          >
            {t(VERIFY.keyChanges)}
          </a>
        )}
        <Link to="/verify">{t(VERIFY.title)}</Link>
      </p>
    </details>
  );
}
