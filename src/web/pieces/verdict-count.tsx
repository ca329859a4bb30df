import { PROOF } from "../../words/web/pieces.ts";
import { useLanguage } from "../language.tsx";
import type { CommitmentPage } from "../wire.ts";
import { ProofCount } from "./proof-count.tsx";

/** What a verdict's number shows; "nobody has reported" is told apart from a reported zero. */
export function VerdictCount({ verdict }: { readonly verdict: CommitmentPage["verdict"] }) {
  const { t } = useLanguage();
  // While a reading of the sentence is open the reason speaks of that, not of the silence behind the number.
  const silent = verdict.reason === "reading-not-chosen" && verdict.reading?.contributions.length === 0;
  if (silent || verdict.reason === "nobody-has-reported")
    return <span className="hint">{t(PROOF.nobody)}</span>;
  return verdict.reading === null ? null : <ProofCount reading={verdict.reading} />;
}
