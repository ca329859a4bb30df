import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { DIFFERENCE } from "../../words/web/difference.ts";
import { useLanguage } from "../language.tsx";
import { causesText } from "../pieces/causes.ts";
import { EntryTimeline } from "../pieces/entry-timeline.tsx";
import { LightMark } from "../pieces/light-mark.tsx";
import { useBookId, useWhen } from "../place.ts";
import { QUESTIONS } from "../questions.ts";
import type { Difference, DifferenceGroup, Turn } from "../wire.ts";
import { ItemChangeView } from "./item-change.tsx";

interface GroupViewProps {
  readonly group: DifferenceGroup;
  readonly entries: Difference["entries"];
}

/** Everything that differs about one commitment: its light first, then the promise, then the items. */
export function GroupView({ group, entries }: GroupViewProps) {
  const { t } = useLanguage();
  const book = useBookId();
  const registers = useQuery(QUESTIONS.registers(book, useWhen()));
  const schemas = registers.data?.map((one) => one.register) ?? [];
  return (
    <section className="panel difference-group">
      <h2>
        {group.commitment === null ? (
          t(DIFFERENCE.noCommitment)
        ) : (
          <Link to="/b/$book/c/$commitment" params={{ book, commitment: group.commitment }} lang="zh-CN">
            {group.words}
          </Link>
        )}
        {group.leadUnit !== null && (
          <span className="hint" lang="zh-CN">
            {" "}
            {group.leadUnit}
          </span>
        )}
      </h2>
      {group.turn !== null && <TurnView turn={group.turn} />}
      <ul className="plain-list difference-list">
        {group.promise.map((change) => (
          <li key={change.kind}>
            <b>{t(change)}</b>{" "}
            {change.entries.map((seq) => (
              <CommitmentEntry key={seq} commitment={group.commitment ?? ""} seq={seq} />
            ))}
          </li>
        ))}
        {group.items.map((item) => (
          <ItemChangeView
            key={`${item.register}/${item.item}`}
            item={item}
            schema={schemas.find((one) => one.id === item.register)}
          />
        ))}
      </ul>
      <GroupEntries entries={entries.filter(({ seq }) => group.entries.includes(seq))} schemas={schemas} />
    </section>
  );
}

type Lights = Pick<Turn, "from" | "to">;

function TurnedLights({ from, to }: Lights) {
  return (
    <span className="turn">
      <LightMark light={from.light} word={from.word} />
      <span aria-hidden="true">→</span>
      <LightMark light={to.light} word={to.word} />
    </span>
  );
}

function TurnView({ turn }: { readonly turn: NonNullable<DifferenceGroup["turn"]> }) {
  const { t } = useLanguage();
  return (
    <div className="turn-view">
      <TurnedLights from={turn.from} to={turn.to} />
      <span className="hint">{causesText(turn.causes, t)}</span>
      {turn.originally !== null && (
        <span className="original-light">
          <span className="hint">{t(DIFFERENCE.originally)}</span>
          <TurnedLights from={turn.originally.from} to={turn.originally.to} />
        </span>
      )}
    </div>
  );
}

function CommitmentEntry({ commitment, seq }: { readonly commitment: string; readonly seq: number }) {
  const { t } = useLanguage();
  const book = useBookId();
  return (
    <Link
      className="entry-ref"
      to="/b/$book/c/$commitment"
      params={{ book, commitment }}
      hash={`entry-${seq}`}
    >
      {t(DIFFERENCE.byEntry, { seq })}
    </Link>
  );
}

interface GroupEntriesProps {
  readonly entries: Difference["entries"];
  readonly schemas: NonNullable<React.ComponentProps<typeof EntryTimeline>["registers"]>;
}

/** The entries that did it, in full; drawn when somebody opens them, because there can be many. */
function GroupEntries({ entries, schemas }: GroupEntriesProps) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  if (entries.length === 0) return null;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t(DIFFERENCE.showEntries, { n: entries.length })}</summary>
      {open && <EntryTimeline entries={entries} registers={schemas} anchored={false} />}
    </details>
  );
}
