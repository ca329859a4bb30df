import { dayText, instantText } from "../../words/dates.ts";
import type { Sentence } from "../../words/sentence.ts";
import { ACT_WORDS, ENTRY, FINDING_WORDS, LEVEL_WORDS, SPLIT_WORDS } from "../../words/web/pieces.ts";
import { useLanguage } from "../language.tsx";
import type { EntryLine, Register } from "../wire.ts";
import { ErasedLines } from "./erase-form.tsx";
import { EvidenceList } from "./evidence-list.tsx";
import { useFactText } from "./fact-text.ts";

interface EntryTimelineProps {
  readonly entries: readonly EntryLine[];
  /** Names stages and fields; without it an entry shows only its act. */
  readonly registers?: readonly Register[];
  /** Actions under an entry (attest, strike); nothing when absent. */
  readonly renderActions?: (entry: EntryLine) => React.ReactNode;
  /** False where the same entry may stand on the page twice, so that no address points at either. */
  readonly anchored?: boolean;
}

/** Entries, newest first: what, by whom, when said, when true, with which proof. Struck ones stay, crossed out. */
export function EntryTimeline({
  entries,
  registers = [],
  renderActions,
  anchored = true,
}: EntryTimelineProps) {
  const { t } = useLanguage();
  if (entries.length === 0) return <p className="empty">{t(ENTRY.none)}</p>;
  return (
    <ol className="timeline" reversed>
      {entries.toReversed().map((entry) => (
        <li
          key={entry.seq}
          {...(anchored ? { id: `entry-${entry.seq}` } : {})}
          className={entry.struckBy === null ? "" : "struck"}
        >
          <EntryHead entry={entry} />
          <EntryBody entry={entry} register={registers.find((one) => one.id === entry.register)} />
          <EvidenceList evidence={entry.evidence} erased={entry.erased} />
          <ErasedLines entry={entry} />
          {renderActions?.(entry)}
        </li>
      ))}
    </ol>
  );
}

/** Machines are named as what they are, people by their unit. */
function authorOf({ by, unit }: EntryLine, t: (sentence: Sentence) => string): string {
  if (by === "clock") return t(ENTRY.clock);
  if (by === "shipped") return t(ENTRY.shipped);
  return unit === "" ? t(ENTRY.office) : unit;
}

function EntryHead({ entry }: { readonly entry: EntryLine }) {
  const { t, lang } = useLanguage();
  const by = authorOf(entry, t);
  return (
    <p className="entry-head">
      <b>{t(entry.split === undefined ? ACT_WORDS[entry.act] : SPLIT_WORDS.act)}</b>
      {entry.split !== undefined && <span>{t(SPLIT_WORDS.into, { n: entry.split })}</span>}
      <span>{t(ENTRY.happened, { day: dayText(entry.effectiveOn, lang) })}</span>
      <span>{by}</span>
      <span className="hint">
        {t(ENTRY.number, { seq: entry.seq })} ·{" "}
        {t(ENTRY.said, { moment: instantText(entry.recordedAt, lang) })}
      </span>
      {entry.struckBy !== null && <span className="mark">{t(ENTRY.struck, { seq: entry.struckBy })}</span>}
    </p>
  );
}

interface EntryBodyProps {
  readonly entry: EntryLine;
  readonly register: Register | undefined;
}

function EntryBody({ entry, register }: EntryBodyProps) {
  const { t } = useLanguage();
  const factText = useFactText();
  const stage = register?.stages.find((one) => one.id === entry.stage);
  const facts = (register?.fields ?? []).flatMap((field) => {
    const fact = entry.facts[field.id];
    return fact === undefined ? [] : [{ field, text: factText(fact, field, entry.facts) }];
  });
  return (
    <>
      {stage && <p>{t(ENTRY.stage, { stage: t(stage) })}</p>}
      {entry.act === "attest" && entry.attests !== null && entry.level !== null && entry.finding !== null && (
        <p>
          {t(ENTRY.attests, {
            seq: entry.attests,
            finding: t(FINDING_WORDS[entry.finding]),
            level: t(LEVEL_WORDS[entry.level]),
          })}
        </p>
      )}
      {entry.act === "strike" && entry.attests !== null && <p>{t(ENTRY.strikes, { seq: entry.attests })}</p>}
      {facts.length > 0 && (
        <dl className="facts">
          {facts.map(({ field, text }) => (
            <div key={field.id}>
              <dt>{t(field)}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {entry.note !== null && <p className="said-words">{entry.note}</p>}
    </>
  );
}
