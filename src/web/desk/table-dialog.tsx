import { Modal } from "antd";
import { useState } from "react";
import { TABLE_HEADS } from "../../words/task-table.ts";
import { DESK_TABLE } from "../../words/web/desk-table.ts";
import { useLanguage } from "../language.tsx";
import type { TableChanges } from "../wire.ts";

type Row = TableChanges["rows"][number];

interface TableDialogProps {
  readonly changes: TableChanges;
  readonly take: (rows: readonly Row[]) => void;
  readonly close: () => void;
}

/** What an edited table would change, row by row, before anything is taken; cells that could not be read, in sentences. */
export function TableDialog({ changes, take, close }: TableDialogProps) {
  const { t } = useLanguage();
  const { rows, faults, notices } = changes;
  const [off, setOff] = useState<ReadonlySet<number>>(
    () => new Set(rows.flatMap((row, at) => (row.both ? [at] : []))),
  );
  const chosen = rows.filter((_, at) => !off.has(at));
  const toggle = (at: number) => {
    const next = new Set(off);
    if (!next.delete(at)) next.add(at);
    setOff(next);
  };
  return (
    <Modal
      open
      width={860}
      title={t(DESK_TABLE.title)}
      okText={t(DESK_TABLE.take, { n: chosen.length })}
      cancelText={t(DESK_TABLE.close)}
      okButtonProps={{ disabled: chosen.length === 0 }}
      onOk={() => take(chosen)}
      onCancel={close}
    >
      {notices.map((one) => (
        <p key={one.en} className="notice">
          {t(one)}
        </p>
      ))}
      {faults.length > 0 && (
        <section aria-label={t(DESK_TABLE.faults)}>
          <h3>{t(DESK_TABLE.faults)}</h3>
          <ul className="fault">
            {faults.map((one) => (
              <li key={`${one.cell}${one.en}`}>{t(one)}</li>
            ))}
          </ul>
        </section>
      )}
      <ul className="plain-list table-changes">
        {rows.map((row, at) => (
          <RowLine key={at} row={row} ticked={!off.has(at)} toggle={() => toggle(at)} />
        ))}
      </ul>
      {rows.length > 0 && <p className="hint">{t(DESK_TABLE.undoable)}</p>}
    </Modal>
  );
}

interface RowLineProps {
  readonly row: Row;
  readonly ticked: boolean;
  readonly toggle: () => void;
}

function RowLine({ row, ticked, toggle }: RowLineProps) {
  const { t } = useLanguage();
  return (
    <li>
      <label className="table-change">
        <input type="checkbox" checked={ticked} onChange={toggle} />
        <span>
          <span className={row.kind === "removed" ? "mark gone" : "mark"}>{t(DESK_TABLE[row.kind])}</span>{" "}
          {row.row !== null && <span className="hint">{t(DESK_TABLE.row, { n: row.row })}</span>}{" "}
          {row.both && <span className="mark">{t(DESK_TABLE.both)}</span>}{" "}
          <span lang="zh-CN">{row.commitment.words}</span>
        </span>
      </label>
      <ul className="small">
        {row.cells
          .filter(({ column }) => row.kind === "changed" || column !== "words")
          .map((cell) => (
            <li key={cell.column}>
              {t(TABLE_HEADS[cell.column])}：
              {row.kind === "changed" && <del>{cell.was || t(DESK_TABLE.empty)}</del>}{" "}
              <ins>{cell.becomes || t(DESK_TABLE.empty)}</ins>
              {cell.meanwhile !== undefined && (
                <span className="hint">
                  {" "}
                  {t(DESK_TABLE.meanwhile)}
                  {cell.meanwhile || t(DESK_TABLE.empty)}
                </span>
              )}
            </li>
          ))}
      </ul>
    </li>
  );
}
