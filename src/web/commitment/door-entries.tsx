import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { DOOR } from "../../words/web/pieces.ts";
import { SHELL } from "../../words/web/shell.ts";
import { sentenceOf } from "../fault.ts";
import { useLanguage } from "../language.tsx";
import { EntryTimeline } from "../pieces/entry-timeline.tsx";
import { useBookId, useWhen } from "../place.ts";
import { QUESTIONS } from "../questions.ts";
import { useItemName } from "../registers/item-name.ts";
import type { ItemKey } from "./number-door.tsx";

/** The entries of one item, with their evidence. */
export function DoorEntries({ item }: { readonly item: ItemKey }) {
  const { t } = useLanguage();
  const book = useBookId();
  const when = useWhen();
  const nameOf = useItemName();
  const page = useQuery(QUESTIONS.item(book, item.register, item.item, when));
  if (page.isError) return <p className="fault">{t(sentenceOf(page.error))}</p>;
  if (!page.data) return <p className="hint">{t(SHELL.loading)}</p>;
  return (
    <>
      <h3 lang="zh-CN">{nameOf(page.data.row, page.data.register)}</h3>
      <p>
        <Link to="/b/$book/r/$register/$item" params={{ book, register: item.register, item: item.item }}>
          {t(DOOR.openItem)}
        </Link>
      </p>
      <EntryTimeline entries={page.data.entries} registers={[page.data.register]} />
    </>
  );
}
