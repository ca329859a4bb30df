import { useRef, useState } from "react";
import { DESK_TABLE } from "../../words/web/desk-table.ts";
import { draftApi } from "../api.ts";
import { formFault, useSending } from "../form-fault.ts";
import { useLanguage } from "../language.tsx";
import type { TableChanges } from "../wire.ts";
import { TableDialog } from "./table-dialog.tsx";
import { takeTable } from "./take-table.ts";
import type { DeskStep } from "./use-desk.ts";

interface TableButtonsProps {
  readonly book: string;
  readonly draft: string;
  /** Saves what is not saved yet: the table is made of, and compared with, what the server has. */
  readonly flush: () => Promise<number>;
  readonly step: (step: DeskStep) => void;
}

/** 任务分解表: the draft as spreadsheet, and an edited one handed back. */
export function TableButtons({ book, draft, flush, step }: TableButtonsProps) {
  const { t } = useLanguage();
  const picker = useRef<HTMLInputElement>(null);
  const { busy, faults, send } = useSending();
  const [changes, setChanges] = useState<TableChanges | null>(null);
  const whole = formFault(faults, []);
  const download = () =>
    void send(flush, async () => {
      location.assign(draftApi.tableAddress(book, draft));
    });
  const handBack = (file: File | undefined) => {
    if (file === undefined) return;
    void send(
      async () => {
        await flush();
        return draftApi.compareTable(book, draft, file);
      },
      async (found) => setChanges(found),
    );
  };
  return (
    <>
      <button type="button" className="plain-button" onClick={download}>
        {t(DESK_TABLE.download)}
      </button>
      <input
        ref={picker}
        id="table-back"
        type="file"
        accept=".xlsx"
        className="unseen"
        tabIndex={-1}
        aria-label={t(DESK_TABLE.handBack)}
        onChange={(event) => {
          handBack(event.target.files?.[0]);
          // The same file may be handed back again after another edit.
          event.target.value = "";
        }}
      />
      <button type="button" className="plain-button" disabled={busy} onClick={() => picker.current?.click()}>
        {t(busy ? DESK_TABLE.busy : DESK_TABLE.handBack)}
      </button>
      {whole && (
        <span className="fault" role="alert">
          {whole}
        </span>
      )}
      {changes && (
        <TableDialog
          changes={changes}
          close={() => setChanges(null)}
          take={(rows) => {
            step({ step: "edit", edit: (state) => takeTable(state, rows) });
            setChanges(null);
          }}
        />
      )}
    </>
  );
}
