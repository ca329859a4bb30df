import { Popover } from "antd";
import { type KeyboardEvent, useRef, useState } from "react";
import { REGISTER_VIEW } from "../../words/web/register-view.ts";
import { useLanguage } from "../language.tsx";
import type { Field, Register } from "../wire.ts";
import { canNarrow, ColumnFilter } from "./column-filter.tsx";
import type { ItemColumn } from "./item-columns.tsx";
import { isNarrowing, narrowedIn, type TableSearch } from "./table-search.ts";

interface ColumnHeadProps {
  readonly column: ItemColumn;
  readonly register: Register;
  readonly search: TableSearch;
  readonly change: (next: TableSearch) => void;
}

const DIRECTIONS = { up: "ascending", down: "descending", none: "none" } as const;
type Direction = keyof typeof DIRECTIONS;

const directionOf = ({ by, down }: TableSearch, key: string): Direction =>
  by !== key ? "none" : down === "1" ? "down" : "up";

/** The order after a press: upward, downward, then none again. */
const pressed = (now: Direction, key: string): TableSearch => ({
  by: now === "down" ? undefined : key,
  down: now === "up" ? "1" : undefined,
  page: undefined,
});

/** The head of a column: its name orders the rows, the sign beside it narrows them. */
export function ColumnHead({ column, register, search, change }: ColumnHeadProps) {
  const { key, title, field } = column;
  const direction = directionOf(search, key);
  return (
    <th
      scope="col"
      className={column.amount === true ? "amount" : undefined}
      {...(column.ordered === true ? { "aria-sort": DIRECTIONS[direction] } : {})}
    >
      <span className="column-head">
        {column.ordered === true ? (
          <button
            type="button"
            className="order"
            data-order={direction}
            onClick={() => change(pressed(direction, key))}
          >
            {title}
          </button>
        ) : (
          <span>{title}</span>
        )}
        {field !== undefined && canNarrow(field) && (
          <Narrow register={register} field={field} search={search} change={change} />
        )}
      </span>
    </th>
  );
}

type NarrowProps = Omit<ColumnHeadProps, "column"> & { readonly field: Field };

/** What narrows a column is made when somebody asks for it: a register has many columns, and few are ever narrowed. */
function Narrow({ register, field, search, change }: NarrowProps) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key === "Escape") close();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className="narrow-column"
        aria-label={t(REGISTER_VIEW.filter, { label: t(field) })}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-pressed={isNarrowing(narrowedIn(search, field.id))}
        onClick={() => setOpen(!open)}
      >
        ▾
      </button>
      {open && (
        <Popover
          open
          trigger="click"
          placement="bottomRight"
          onOpenChange={setOpen}
          // The keyboard goes where the hand went; the kit shows its window only after it has found a place for it.
          afterOpenChange={(shown) => shown && focusFirst(content.current)}
          content={
            <div ref={content} onKeyDown={leave}>
              <ColumnFilter register={register} field={field} search={search} change={change} close={close} />
            </div>
          }
        >
          <span className="narrow-place" />
        </Popover>
      )}
    </>
  );
}

const focusFirst = (content: HTMLElement | null): void =>
  content?.querySelector<HTMLElement>("input, button")?.focus();
