import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { CARRY } from "../../words/web/carry.ts";
import { faultOf, offline, sentenceOf } from "../fault.ts";
import { useLanguage } from "../language.tsx";
import { FileButton } from "../pieces/file-button.tsx";

interface ImportedBook {
  readonly book: string;
  readonly entries: number;
  readonly isNew: boolean;
}

/** Uploads as a stream of its own: `fetch` cannot tell how much has gone. Null when it was called off. */
function sendBook(file: File, told: (share: number) => void, request: XMLHttpRequest) {
  return new Promise<ImportedBook | null>((resolve, reject) => {
    request.open("POST", "/api/books/import");
    request.setRequestHeader("content-type", "application/x-taizhang-book");
    request.setRequestHeader("x-taizhang", "web");
    request.responseType = "json";
    request.upload.addEventListener("progress", ({ loaded, total }) => told(total > 0 ? loaded / total : 0));
    request.addEventListener("abort", () => resolve(null));
    request.addEventListener("error", () => reject(offline()));
    request.addEventListener("load", () => {
      if (request.status === 200) resolve(request.response as ImportedBook);
      else reject(faultOf(request.status, request.response));
    });
    request.send(file);
  });
}

/** 导入台账: a whole book from its exported file, with how far it is and a way to call it off. */
export function ImportBook() {
  const { t } = useLanguage();
  const client = useQueryClient();
  const running = useRef<XMLHttpRequest | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const [said, setSaid] = useState("");
  const [fault, setFault] = useState("");
  const send = async (file: File): Promise<void> => {
    running.current = new XMLHttpRequest();
    setShare(0);
    setSaid("");
    setFault("");
    try {
      const done = await sendBook(file, setShare, running.current);
      if (done === null) setSaid(t(CARRY.cancelled));
      else setSaid(t(done.isNew ? CARRY.done : CARRY.already, { book: done.book, n: done.entries }));
      await client.invalidateQueries({ queryKey: ["books"] });
    } catch (error) {
      setFault(t(sentenceOf(error)));
    } finally {
      setShare(null);
    }
  };
  const waiting = share !== null && share >= 1 ? CARRY.checking : CARRY.sending;
  return (
    <section>
      <h2>{t(CARRY.import)}</h2>
      <p id="import-help">{t(CARRY.importHelp)}</p>
      <FileButton
        words={t(CARRY.choose)}
        label={t(CARRY.chooseFor)}
        describedBy="import-help"
        accept=".jsonl"
        disabled={share !== null}
        take={(file) => void send(file)}
      />
      {share !== null && (
        <p className="row wrap">
          <progress value={share} max={1} aria-label={t(CARRY.import)} />
          <span className="hint">{t(waiting, { percent: Math.floor(share * 100) })}</span>
          <button type="button" className="plain-button outlined" onClick={() => running.current?.abort()}>
            {t(CARRY.cancel)}
          </button>
        </p>
      )}
      <p role="status">{said}</p>
      {fault !== "" && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
    </section>
  );
}
