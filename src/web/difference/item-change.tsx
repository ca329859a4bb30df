import { Link } from "@tanstack/react-router";
import { DIFFERENCE } from "../../words/web/difference.ts";
import { FINDING_WORDS, LEVEL_WORDS } from "../../words/web/pieces.ts";
import { useLanguage } from "../language.tsx";
import { useFactText } from "../pieces/fact-text.ts";
import { useBookId } from "../place.ts";
import type { DifferenceGroup, Register } from "../wire.ts";

type ItemChange = DifferenceGroup["items"][number];

const KIND_WORDS = {
  opened: DIFFERENCE.newItem,
  gone: DIFFERENCE.goneItem,
  changed: DIFFERENCE.changedItem,
} as const;

interface ItemChangeProps {
  readonly item: ItemChange;
  readonly schema: Register | undefined;
}

/** One item that differs: stage and facts from and to, attestations and strikes, each with its entry. */
export function ItemChangeView({ item, schema }: ItemChangeProps) {
  const { t } = useLanguage();
  const book = useBookId();
  return (
    <li>
      <span className="item-head">
        {schema && <span className="hint">{t(schema)}</span>}
        {item.kind === "gone" ? (
          <b lang="zh-CN">{item.name ?? t(DIFFERENCE.unnamed)}</b>
        ) : (
          <Link
            to="/b/$book/r/$register/$item"
            params={{ book, register: item.register, item: item.item }}
            lang="zh-CN"
          >
            {item.name ?? t(DIFFERENCE.unnamed)}
          </Link>
        )}
        <span className="kind">{t(KIND_WORDS[item.kind])}</span>
        {item.stage === null && item.kind !== "changed" && <EntryRef item={item} seq={item.entry} />}
      </span>
      <ul className="plain-list item-details">
        <StageLine item={item} schema={schema} />
        <FactLines item={item} schema={schema} />
        {item.attested.map((one) => (
          <li key={one.entry}>
            {t(DIFFERENCE.attestedAt, {
              of: one.of,
              finding: t(FINDING_WORDS[one.finding]),
              level: t(LEVEL_WORDS[one.level]),
            })}{" "}
            <EntryRef item={item} seq={one.entry} />
          </li>
        ))}
        {item.struck.map((one) => (
          <li key={one.entry}>
            {t(DIFFERENCE.struckAt, { of: one.of })} <EntryRef item={item} seq={one.entry} />
          </li>
        ))}
      </ul>
    </li>
  );
}

function StageLine({ item, schema }: ItemChangeProps) {
  const { t } = useLanguage();
  const { stage } = item;
  if (stage === null) return null;
  const named = (id: string | null): string => {
    const found = schema?.stages.find((one) => one.id === id);
    return found ? t(found) : t(DIFFERENCE.nothing);
  };
  return (
    <li>
      {t(DIFFERENCE.stage)} {stage.from !== null && <span className="was">{named(stage.from)}</span>}
      {stage.from !== null && <span aria-hidden="true"> → </span>}
      <b>{named(stage.to)}</b> <EntryRef item={item} seq={stage.entry} />
    </li>
  );
}

function FactLines({ item, schema }: ItemChangeProps) {
  const { t } = useLanguage();
  const factText = useFactText();
  return item.facts.map((change) => {
    const field = schema?.fields.find((one) => one.id === change.field);
    if (field === undefined) return null;
    const text = (fact: ItemChange["facts"][number]["from"]): string =>
      fact === null ? t(DIFFERENCE.nothing) : factText(fact, field, {});
    return (
      <li key={change.field}>
        {t(field)} <span className="was">{text(change.from)}</span>
        <span aria-hidden="true"> → </span>
        <b>{text(change.to)}</b> <EntryRef item={item} seq={change.entry} />
      </li>
    );
  });
}

function EntryRef({ item, seq }: { readonly item: ItemChange; readonly seq: number }) {
  const { t } = useLanguage();
  const book = useBookId();
  const words = t(DIFFERENCE.byEntry, { seq });
  // What no longer stands has no page in this state; its entries stand below, in full.
  if (item.kind === "gone") return <span className="entry-ref">{words}</span>;
  return (
    <Link
      className="entry-ref"
      to="/b/$book/r/$register/$item"
      params={{ book, register: item.register, item: item.item }}
      hash={`entry-${seq}`}
    >
      {words}
    </Link>
  );
}
