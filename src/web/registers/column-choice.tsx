import { Checkbox, Popover } from "antd";
import { REGISTER_VIEW } from "../../words/web/register-view.ts";
import { useLanguage } from "../language.tsx";
import type { Register } from "../wire.ts";
import { columnsOf, shownColumns, type TableColumn } from "./table-view.ts";

interface ColumnChoiceProps {
  readonly register: Register;
  readonly cols: string | undefined;
  readonly choose: (cols: string | undefined) => void;
}

/** Which columns the table shows; the first always does, because it names the row. */
export function ColumnChoice({ register, cols, choose }: ColumnChoiceProps) {
  const { t } = useLanguage();
  const all = columnsOf(register);
  const shown = shownColumns(register, cols).map(({ id }) => id);
  const [first] = shown;
  const label = (column: TableColumn) =>
    column.kind === "field" ? t(column.field) : `${t(column)}（${t(REGISTER_VIEW.worked)}）`;
  const list = (
    <div className="column-choice">
      <p className="hint">{t(REGISTER_VIEW.columnsHelp)}</p>
      <Checkbox.Group
        value={shown}
        onChange={(ids) =>
          choose(all.flatMap(({ id }) => (ids.includes(id) || id === first ? [id] : [])).join(","))
        }
        options={all.map((column) => ({
          value: column.id,
          label: label(column),
          disabled: column.id === first,
        }))}
      />
      <button type="button" className="plain-button" onClick={() => choose(undefined)}>
        {t(REGISTER_VIEW.ownColumns)}
      </button>
    </div>
  );
  return (
    <Popover content={list} trigger="click" placement="bottomRight">
      <button type="button" className="plain-button outlined">
        {t(REGISTER_VIEW.columns)}
      </button>
    </Popover>
  );
}
