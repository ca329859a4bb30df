import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { INTAKE } from "../../words/web/intake.ts";
import { actApi, intakeApi } from "../api.ts";
import { sentenceOf } from "../fault.ts";
import { formFault, useSending } from "../form-fault.ts";
import { useLanguage } from "../language.tsx";
import { Answered } from "../pieces/answered.tsx";
import { FileButton } from "../pieces/file-button.tsx";
import { useBookId, useDuties, useWhen } from "../place.ts";
import { QUESTIONS } from "../questions.ts";
import { useRefresh } from "../refresh.ts";
import type { EvidenceStored, IntakeTaken, IntakeWish, RegisterPage } from "../wire.ts";
import "./intake.css";
import { IntakeResult } from "./intake-result.tsx";
import { IntakeView } from "./intake-view.tsx";
import type { Shown } from "./shown.ts";

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
  return useQuery({
    queryKey: ["book", book, "intake", register, body],
    queryFn: () => intakeApi.preview(book, register, body),
    enabled: file !== null,
    placeholderData: keepPreviousData,
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
  return { file, wish, shown, setShown, taken, setTaken, change, take };
}

function Wizard({ page }: { readonly page: RegisterPage }) {
  const { t } = useLanguage();
  const [book, register] = [useBookId(), page.register.id];
  const refresh = useRefresh();
  const { file, wish, shown, setShown, taken, setTaken, change, take } = useSheet(page.book.today);
  const preview = usePreview(book, register, file, wish, shown);
  const { busy, faults, send } = useSending();
  const asked = { sha256: file?.sha256 ?? "", wish };
  const upload = (chosen: File) => void send(() => actApi.evidence(book, chosen), take);
  const write = () =>
    void send(
      () => intakeApi.take(book, register, asked),
      async (answer) => {
        setTaken(answer);
        await refresh();
      },
    );
  const mend = () =>
    void send(
      () => intakeApi.refusedRows(book, register, asked),
      () => undefined,
    );
  return (
    <>
      <ChosenFile
        file={file}
        busy={busy}
        reading={preview.isFetching}
        upload={upload}
        fault={formFault(faults, []) ?? (preview.isError ? t(sentenceOf(preview.error)) : null)}
      />
      {taken !== null && <IntakeResult taken={taken} register={register} />}
      {preview.data !== undefined && (
        <IntakeView
          preview={preview.data}
          register={page.register}
          wish={wish}
          change={change}
          shown={shown}
          show={setShown}
          busy={busy || preview.isFetching || preview.isError}
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
  readonly reading: boolean;
  readonly upload: (file: File) => void;
  readonly fault: string | null;
}

/** The sheet that was chosen, and what is wrong with it as a whole. */
function ChosenFile({ file, busy, reading, upload, fault }: ChosenFileProps) {
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
        {(busy || reading) && (
          <span className="hint" role="status">
            {t(INTAKE.reading)}
          </span>
        )}
      </p>
      {fault && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
    </>
  );
}
