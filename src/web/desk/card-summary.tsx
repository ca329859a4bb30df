import { targetText } from "../../draw/told.ts";
import { dayText } from "../../words/dates.ts";
import { isProposed } from "../../reader/model/proposed-id.ts";
import { FORCE_WORDS } from "../../words/lights.ts";
import { MODEL_SAYS } from "../../words/model.ts";
import { DESK } from "../../words/web/desk.ts";
import { DESK_TABLE, LINTING } from "../../words/web/desk-table.ts";
import { useLanguage } from "../language.tsx";
import { lacksOwner, leadOf } from "../pieces/owner-words.ts";
import type { Commitment } from "../wire.ts";
import { lintsOf } from "../pieces/lints.ts";

/** Force, target, deadline and owner in one line. */
export function CardSummary({ commitment }: { readonly commitment: Commitment }) {
  const { t, lang } = useLanguage();
  const { target, deadline, owner, waypoints } = commitment;
  const parts = [
    t(FORCE_WORDS[commitment.force]),
    target === null ? t(DESK.noTarget) : targetText(target, lang),
    deadline.on === null ? t(DESK.noDeadline) : dayText(deadline.on, lang),
    owner.leaderPost ?? "",
    leadOf(owner),
    waypoints.length > 0 ? t(DESK.waypointCount, { n: waypoints.length }) : "",
  ];
  return <span className="hint small">{parts.filter(Boolean).join(" · ")}</span>;
}

interface CardMarksProps {
  readonly commitment: Commitment;
  readonly accepted: boolean;
  readonly aside: boolean;
}

/** What has been decided and what is still open, as words. */
export function CardMarks({ commitment, accepted, aside }: CardMarksProps) {
  const { t } = useLanguage();
  const open = commitment.doubts.filter((doubt) => doubt.chosen === null).length;
  return (
    <span className="card-marks">
      {accepted && <span className="mark good">✓ {t(DESK.accepted)}</span>}
      {isProposed(commitment.id) && (
        <span className="mark">{t(accepted ? MODEL_SAYS.proposedBy : MODEL_SAYS.proposed)}</span>
      )}
      {aside && !isProposed(commitment.id) && <span className="mark gone">{t(DESK.asideMark)}</span>}
      {!aside && open > 0 && <span className="mark">{t(DESK.doubtsOpen, { n: open })}</span>}
      {!aside && lacksOwner(commitment.owner) && <span className="mark quiet">{t(DESK.noOwner)}</span>}
      {!aside && lintsOf(commitment).length > 0 && <span className="mark">! {t(LINTING.badge)}</span>}
      {commitment.quote.start === commitment.quote.end && (
        <span className="mark quiet">{t(DESK_TABLE.byHand)}</span>
      )}
      {commitment.optional && <span className="mark quiet">{t(DESK.optional)}</span>}
    </span>
  );
}
