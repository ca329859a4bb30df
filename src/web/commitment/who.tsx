import type { HeldPost } from "../../draw/wall.ts";
import { COMMITMENT } from "../../words/web/commitment.ts";
import { useLanguage } from "../language.tsx";
import { PostHolders } from "../pieces/post-holders.tsx";
import type { Commitment } from "../wire.ts";

interface WhoProps {
  readonly commitment: Commitment;
  /** Who holds the leader's post on the day; absent while the book does not say. */
  readonly post: HeldPost | undefined;
}

/** Who answers: the leader's post largest, then the lead unit, then the others in their order. */
export function Who({ commitment, post }: WhoProps) {
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
        <dd className="leader">
          {commitment.owner.leaderPost ?? <Unnamed />}
          <PostHolders post={post} />
        </dd>
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
