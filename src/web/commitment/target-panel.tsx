import { targetText } from "../../draw/told.ts";
import { dayText } from "../../words/dates.ts";
import { exactText } from "../../words/figures.ts";
import { FORCE_WORDS } from "../../words/lights.ts";
import { COMMITMENT } from "../../words/web/commitment.ts";
import { useLanguage } from "../language.tsx";
import type { Commitment, CommitmentPage } from "../wire.ts";

/** Target and deadline as promised and as they stand, with every change between. */
export function TargetPanel({ page }: { readonly page: CommitmentPage }) {
  const { t } = useLanguage();
  const changed =
    JSON.stringify([page.original.target, page.original.deadline.on]) !==
    JSON.stringify([page.current.target, page.current.deadline.on]);
  return (
    <section className="panel">
      <h2>{t(COMMITMENT.target)}</h2>
      <Goal commitment={page.current} />
      {changed && (
        <>
          <h3>{t(COMMITMENT.first)}</h3>
          <Goal commitment={page.original} />
        </>
      )}
      <h3>{t(COMMITMENT.history)}</h3>
      <Changes page={page} />
    </section>
  );
}

function Goal({ commitment }: { readonly commitment: Commitment }) {
  const { t, lang } = useLanguage();
  const { target, deadline, force } = commitment;
  const due = deadline.on === null ? t(COMMITMENT.noDeadline) : dayText(deadline.on, lang);
  return (
    <dl className="goal">
      <dt>{t(COMMITMENT.target)}</dt>
      <dd>
        {target === null ? (
          t(COMMITMENT.noTarget)
        ) : (
          <b title={exactText(target.value, target.unit, lang)}>{targetText(target, lang)}</b>
        )}
        {target !== null && target.measure !== "" && (
          <span className="hint" lang="zh-CN">
            {target.measure}
          </span>
        )}
      </dd>
      <dt>{t(COMMITMENT.deadline)}</dt>
      <dd>
        <b>{due}</b>{" "}
        <span className="hint">
          {deadline.words === ""
            ? deadline.on !== null && t(COMMITMENT.inherited)
            : t(COMMITMENT.inWords, { words: deadline.words })}
        </span>
      </dd>
      <dt>{t(COMMITMENT.force)}</dt>
      <dd>{t(FORCE_WORDS[force]) || t(COMMITMENT.plainForce)}</dd>
    </dl>
  );
}

function Changes({ page }: { readonly page: CommitmentPage }) {
  const { t, lang } = useLanguage();
  if (page.revisions.length === 0) return <p className="hint">{t(COMMITMENT.unchanged)}</p>;
  return (
    <ol className="plain-list small">
      {page.revisions.map((revision) => (
        <li key={revision.seq} className="revision">
          <b>{dayText(revision.on, lang)}</b>{" "}
          <span className="mark">
            {t(revision.kind === "decision" ? COMMITMENT.decision : COMMITMENT.reading)}
          </span>
          <p>{revision[lang]}</p>
          {revision.why !== null && <p className="said-words">{revision.why}</p>}
          {revision.authority !== null && (
            <p className="hint">{t(COMMITMENT.by, { authority: revision.authority })}</p>
          )}
        </li>
      ))}
    </ol>
  );
}
