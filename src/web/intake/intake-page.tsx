import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { INTAKE } from "../../words/web/intake.ts";
import { actApi, intakeApi } from "../api.ts";
import { Fault, sentenceOf } from "../fault.ts";
import { formFault, useSending } from "../form-fault.ts";
import { useLanguage } from "../language.tsx";
import { Answered } from "../pieces/answered.tsx";
import { FileButton } from "../pieces/file-button.tsx";
import { useBookId, useDuties, useWhen } from "../place.ts";
import { QUESTIONS } from "../questions.ts";
import { useRefresh } from "../refresh.ts";
import type { EvidenceStored, IntakePreview, IntakeTaken, IntakeWish, RegisterPage } from "../wire.ts";
import "./intake.css";
import { IntakeResult } from "./intake-result.tsx";
import { IntakeView } from "./intake-view.tsx";
import type { Shown } from "./shown.ts";
import { Working } from "./working.tsx";

/** 导入: choose a sheet, see what becomes of each row, then write. Nothing chosen here is lost by an error. */
export function IntakePage() {
  const book = useBookId();
  const when = useWhen();
  const { register = "" } = useParams({ strict: false });
  const page = useQuery(QUESTIONS.register(book, register, when));
  return <Answered query={page}>{(answer) => <Intake key={register} page={answer} />}</Answered>;
}

function Intake({ page }: { readonly page: RegisterPage }) {
  const { t } = useLanguage();
  const book = useBookId();
  const register = page.register.id;
  const duties = useDuties(page.book);
  return (
    <main id="content" className="page full intake">
      <h1>{t(INTAKE.title, { register: t(page.register) })}</h1>
      <p className="row wrap">
        <Link to="/b/$book/r/$register" params={{ book, register }}>
          {t(INTAKE.back)}
        </Link>
        <a href={intakeApi.templateAddress(book, register)} download>
          {t(INTAKE.template)}
        </a>
      </p>
      {duties.writes ? <Wizard page={page} /> : <p className="empty">{t(INTAKE.noRight)}</p>}
    </main>
  );
}

/** What is asked of the sheet, and the preview that answers it. */
function usePreview(
  book: string,
  register: string,
  file: EvidenceStored | null,
  wish: IntakeWish,
  shown: Shown,
) {
  const body = { sha256: file?.sha256 ?? "", wish, ...shown };
  return useQuery<IntakePreview>({
    queryKey: ["book", book, "intake", register, body],
    // What is not waited for any more is not worked on either: the server hears that the asker has gone.
    queryFn: ({ signal }) => intakeApi.preview(book, register, body, signal),
    enabled: file !== null,
    // Another choice about a sheet keeps what is seen of it; another sheet begins with nothing.
    placeholderData: (before) => (before?.sha256 === body.sha256 ? before : undefined),
    retry: false,
    gcTime: 10_000,
  });
}

/** The sheet that was handed in and what was said of it; a new sheet keeps the day and nothing else. */
function useSheet(today: string) {
  const [file, setFile] = useState<EvidenceStored | null>(null);
  const [wish, setWish] = useState<IntakeWish>({ effectiveOn: today });
  const [shown, setShown] = useState<Shown>({ skip: 0 });
  const [taken, setTaken] = useState<IntakeTaken | null>(null);
  const change = (next: Partial<IntakeWish>) => {
    setWish((old) => ({ ...old, ...next }));
    setTaken(null);
  };
  const take = (stored: EvidenceStored) => {
    setFile(stored);
    setWish(({ effectiveOn }) => ({ effectiveOn }));
    setShown({ skip: 0 });
    setTaken(null);
  };
  const rename = (head: number | null) => {
    // Another head makes other columns, and other rows to decide on.
    setWish(({ effectiveOn, sheet }) => ({
      effectiveOn,
      ...(sheet === undefined ? {} : { sheet }),
      ...(head === null ? {} : { headRow: head }),
    }));
    setTaken(null);
  };
  const turn = (sheet: string) => {
    setWish(({ effectiveOn }) => ({ effectiveOn, sheet }));
    setShown({ skip: 0 });
    setTaken(null);
  };
  return { file, wish, shown, setShown, taken, setTaken, change, turn, rename, take };
}

/** Sends the sheet to the server; somebody may have chosen the wrong one and end it. */
function useUpload(book: string, send: ReturnType<typeof useSending>["send"]) {
  const [ending, setEnding] = useState<AbortController | null>(null);
  const [stopped, setStopped] = useState(false);
  const upload = async (chosen: File, take: (stored: EvidenceStored) => void): Promise<void> => {
    const controller = new AbortController();
    const { signal } = controller;
    setEnding(controller);
    setStopped(false);
    await send(
      () =>
        actApi.evidence(book, chosen, signal).catch((error: unknown) => {
          if (signal.aborted) return null;
          throw error;
        }),
      (stored) => (stored === null ? setStopped(true) : take(stored)),
    );
    setEnding(null);
  };
  return { upload, ending, stopped };
}

/** What was stopped, or lost on its way, may go well the next time; what is wrong with the sheet stays wrong. */
const mayPass = (error: unknown): boolean =>
  error instanceof Fault && (error.code === "stopped" || error.http === 0 || error.http >= 500);

const nothingMore = (): void => undefined;

function Wizard({ page }: { readonly page: RegisterPage }) {
  const { t } = useLanguage();
  const [book, register] = [useBookId(), page.register.id];
  const refresh = useRefresh();
  const { file, wish, shown, setShown, taken, setTaken, change, turn, rename, take } = useSheet(
    page.book.today,
  );
  const preview = usePreview(book, register, file, wish, shown);
  const { busy, faults, send } = useSending();
  const { upload, ending, stopped } = useUpload(book, send);
  const asked = { sha256: file?.sha256 ?? "", wish };
  const done = async (answer: IntakeTaken) => {
    setTaken(answer);
    await refresh();
  };
  const write = () => void send(() => intakeApi.take(book, register, asked), done);
  const mend = () => void send(() => intakeApi.refusedRows(book, register, asked), nothingMore);
  const stop = () => {
    if (ending !== null) ending.abort();
    // What was stopped answers so itself; where nothing is left to stop, its answer is on the way.
    else if (file !== null) void intakeApi.stop(book, register, file.sha256).catch(() => undefined);
  };
  const fault = stopped ? t(INTAKE.stopped) : preview.isError ? t(sentenceOf(preview.error)) : null;
  const works = busy || preview.isFetching;
  return (
    <>
      <ChosenFile file={file} busy={busy} upload={(chosen) => void upload(chosen, take)} />
      {works && (
        <Working book={book} register={register} sha256={ending === null ? asked.sha256 : null} stop={stop} />
      )}
      {!works && (
        <Faulty
          fault={formFault(faults, []) ?? fault}
          again={mayPass(preview.error) ? () => void preview.refetch() : null}
        />
      )}
      {taken !== null && <IntakeResult taken={taken} register={register} />}
      {preview.data !== undefined && (
        <IntakeView
          preview={preview.data}
          register={page.register}
          wish={wish}
          change={change}
          turn={turn}
          rename={rename}
          shown={shown}
          show={setShown}
          busy={works || preview.isError}
          write={write}
          mend={mend}
        />
      )}
    </>
  );
}

interface ChosenFileProps {
  readonly file: EvidenceStored | null;
  readonly busy: boolean;
  readonly upload: (file: File) => void;
}

/** The sheet that was chosen. */
function ChosenFile({ file, busy, upload }: ChosenFileProps) {
  const { t } = useLanguage();
  return (
    <>
      {file === null && <p className="lead">{t(INTAKE.lead)}</p>}
      <p className="row wrap">
        <FileButton
          words={t(file === null ? INTAKE.choose : INTAKE.another)}
          accept=".xlsx,.csv,.txt"
          disabled={busy}
          take={upload}
        />
        {file !== null && <span>{file.name}</span>}
      </p>
    </>
  );
}

/** What is wrong with the sheet as a whole, and the way to try once more. */
function Faulty({ fault, again }: { readonly fault: string | null; readonly again: (() => void) | null }) {
  const { t } = useLanguage();
  if (fault === null) return null;
  return (
    <p className="row wrap">
      <span className="fault" role="alert">
        {fault}
      </span>
      {again !== null && (
        <button type="button" className="plain-button outlined" onClick={again}>
          {t(INTAKE.again)}
        </button>
      )}
    </p>
  );
}
