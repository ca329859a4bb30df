import { COMMITMENT } from "../../words/web/commitment.ts";
import { useLanguage } from "../language.tsx";
import type { Commitment } from "../wire.ts";

/** Who answers: the leader's post largest, then the lead unit, then the others in their order. */
export function Who({ commitment }: { readonly commitment: Commitment }) {
  const { t } = useLanguage();
  const [lead, ...others] = commitment.owner.units;
  const named = commitment.organisations.filter(
    (one) => !commitment.owner.units.some((unit) => unit.name === one.name),
  );
  return (
    <section className="panel who">
      <h2>{t(COMMITMENT.who)}</h2>
      <dl>
        <dt>{t(COMMITMENT.leader)}</dt>
        <dd className="leader">{commitment.owner.leaderPost ?? <Unnamed />}</dd>
        <dt>{t(COMMITMENT.lead)}</dt>
        <dd>{lead?.name ?? <Unnamed />}</dd>
        {others.length > 0 && (
          <>
            <dt>{t(COMMITMENT.others)}</dt>
            <dd>{others.map((unit) => unit.name).join("、")}</dd>
          </>
        )}
        {named.length > 0 && (
          <>
            <dt>{t(COMMITMENT.partners)}</dt>
            <dd>{named.map((one) => one.name).join("、")}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

function Unnamed() {
  const { t } = useLanguage();
  return <span className="missing">{t(COMMITMENT.nobody)}</span>;
}
