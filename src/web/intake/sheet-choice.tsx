import { INTAKE } from "../../words/web/intake.ts";
import { useLanguage } from "../language.tsx";
import type { IntakePreview, IntakeWish } from "../wire.ts";

interface ChoiceProps {
  readonly preview: IntakePreview;
  readonly wish: IntakeWish;
  readonly turn: (sheet: string) => void;
  readonly rename: (head: number | null) => void;
}

/** Which of the file's sheets is read. */
export function SheetChoice({ preview, turn }: Pick<ChoiceProps, "preview" | "turn">) {
  const { t } = useLanguage();
  if (preview.sheets.length < 2) return null;
  return (
    <label className="field">
      {t(INTAKE.sheet)}
      <select value={preview.sheet} onChange={(e) => turn(e.target.value)}>
        {preview.sheets.map(({ name, rows }) => (
          <option key={name} value={name}>
            {t(INTAKE.sheetRows, { name, n: rows })}
          </option>
        ))}
      </select>
    </label>
  );
}

/** In which row the head stands: as it was found, or as a person says. */
export function HeadChoice({ preview, wish, rename }: Pick<ChoiceProps, "preview" | "wish" | "rename">) {
  const { t } = useLanguage();
  const { headRow, top } = preview;
  const found =
    wish.headRow !== undefined
      ? t(INTAKE.headByItself)
      : headRow === null
        ? t(INTAKE.headUnknown)
        : t(INTAKE.headGuessed, { row: headRow + 1 });
  return (
    <label className="field">
      {t(INTAKE.headRow)}
      <select
        value={wish.headRow ?? ""}
        onChange={(e) => rename(e.target.value === "" ? null : Number(e.target.value))}
      >
        <option value="">{found}</option>
        {top.map(({ row, words }) => (
          <option key={row} value={row}>
            {t(INTAKE.headAt, { row: row + 1, words })}
          </option>
        ))}
      </select>
    </label>
  );
}
