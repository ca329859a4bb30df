import { exactText, inScale, scaleOf, scaleUnit } from "../../words/figures.ts";
import { PROOF } from "../../words/web/pieces.ts";
import { useLanguage } from "../language.tsx";
import type { CommitmentPage } from "../wire.ts";

type Reading = Pick<NonNullable<CommitmentPage["verdict"]["reading"]>, "reported" | "proven" | "unit">;

/** 6 报 4 实: reported hollow, proven solid, in one typographic form everywhere; the exact figures on hover. */
export function ProofCount({ reading }: { readonly reading: Reading }) {
  const { lang, t } = useLanguage();
  const scale = scaleOf(reading.reported, reading.unit, lang);
  const exact = t(PROOF.exact, {
    reported: exactText(reading.reported, reading.unit, lang),
    proven: exactText(reading.proven, reading.unit, lang),
  });
  return (
    <span className="proof" title={exact}>
      <b className="reported">{inScale(reading.reported, scale)}</b> {t(PROOF.reported)}{" "}
      <b className="proven">{inScale(reading.proven, scale)}</b> {t(PROOF.proven)}
      {scaleUnit(scale) !== "" && <span className="hint"> {t(PROOF.unit, { unit: scaleUnit(scale) })}</span>}
    </span>
  );
}
