import { Link, useSearch } from "@tanstack/react-router";
import { INTAKE } from "../../words/web/intake.ts";
import { intakeApi } from "../api.ts";
import { useLanguage } from "../language.tsx";

interface SheetButtonsProps {
  readonly book: string;
  readonly register: string;
  /** Whether the visitor may write here. */
  readonly writes: boolean;
}

/** Import, export and template of a register; what is exported is what the address shows. */
export function SheetButtons({ book, register, writes }: SheetButtonsProps) {
  const { t } = useLanguage();
  const search: Readonly<{ [name: string]: unknown }> = useSearch({ strict: false });
  return (
    <span className="row wrap sheet-buttons">
      {writes && (
        <Link to="/b/$book/r/$register/import" params={{ book, register }}>
          {t(INTAKE.import)}
        </Link>
      )}
      <a href={intakeApi.tableAddress(book, register, "xlsx", search)} download>
        {t(INTAKE.exportXlsx)}
      </a>
      <a href={intakeApi.tableAddress(book, register, "csv", search)} download>
        {t(INTAKE.exportCsv)}
      </a>
      {writes && (
        <a href={intakeApi.templateAddress(book, register)} download>
          {t(INTAKE.template)}
        </a>
      )}
    </span>
  );
}
