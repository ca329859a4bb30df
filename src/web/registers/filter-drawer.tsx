import { Drawer, Select } from "antd";
import { useState } from "react";
import { REGISTER } from "../../words/web/registers.ts";
import { REGISTER_VIEW } from "../../words/web/register-view.ts";
import { useLanguage } from "../language.tsx";
import type { Register, RegisterTable } from "../wire.ts";
import { canNarrow, ColumnFilter } from "./column-filter.tsx";
import { isNarrowing, narrowedFields, narrowedIn, type TableSearch } from "./table-search.ts";

interface FilterDrawerProps {
  readonly register: Register;
  readonly table: RegisterTable;
  readonly search: TableSearch;
  readonly change: (next: TableSearch) => void;
}

/** A phone's way to the same conditions and orders: every column that can be narrowed, one under another. */
export function FilterDrawer({ register, table, search, change }: FilterDrawerProps) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const count = narrowedFields(search).length;
  return (
    <>
      <button
        type="button"
        className="plain-button outlined"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {count === 0 ? t(REGISTER_VIEW.filters) : t(REGISTER_VIEW.filtersOf, { n: count })}
      </button>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        placement="bottom"
        size="85vh"
        title={t(REGISTER_VIEW.filters)}
        footer={
          <button type="button" className="action" onClick={() => setOpen(false)}>
            {t(REGISTER_VIEW.showRows, { n: table.found })}
          </button>
        }
      >
        <Order register={register} search={search} change={change} />
        {register.fields.filter(canNarrow).map((field) => (
          <details key={field.id} className="filter-field" open={isNarrowing(narrowedIn(search, field.id))}>
            <summary>{t(field)}</summary>
            <ColumnFilter register={register} field={field} search={search} change={change} />
          </details>
        ))}
      </Drawer>
    </>
  );
}

function Order({ register, search, change }: Omit<FilterDrawerProps, "table">) {
  const { t } = useLanguage();
  const staged =
    register.stages.length === 0
      ? []
      : [
          { value: "stage", label: t(REGISTER.stage) },
          { value: "stageOn", label: t(REGISTER.stageOn) },
        ];
  return (
    <p className="row wrap">
      <label htmlFor="order">{t(REGISTER_VIEW.order)}</label>
      <Select
        id="order"
        className="wide"
        value={search.by ?? ""}
        onChange={(by) => change({ by: by === "" ? undefined : by, page: undefined })}
        options={[
          { value: "", label: t(REGISTER_VIEW.orderOwn) },
          ...register.fields.filter(canNarrow).map((field) => ({ value: field.id, label: t(field) })),
          ...staged,
        ]}
      />
      {search.by !== undefined && (
        <label>
          <input
            type="checkbox"
            checked={search.down === "1"}
            onChange={(event) => change({ down: event.target.checked ? "1" : undefined, page: undefined })}
          />{" "}
          {t(REGISTER_VIEW.orderDown)}
        </label>
      )}
    </p>
  );
}
