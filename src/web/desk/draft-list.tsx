import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, Popconfirm } from "antd";
import { INBOX } from "../../words/web/desk.ts";
import { SHELL } from "../../words/web/shell.ts";
import { draftApi } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { useBookId } from "../place.ts";
import type { DraftBrief } from "../wire.ts";

/** Drafts that wait on the desk. */
export function DraftList({ drafts }: { readonly drafts: readonly DraftBrief[] }) {
  const { t } = useLanguage();
  if (drafts.length === 0) return <p className="hint">{t(INBOX.noDrafts)}</p>;
  return (
    <ul className="plain-list">
      {drafts.map((draft) => (
        <DraftRow key={draft.id} draft={draft} />
      ))}
    </ul>
  );
}

function DraftRow({ draft }: { readonly draft: DraftBrief }) {
  const { t } = useLanguage();
  const book = useBookId();
  const client = useQueryClient();
  const drop = async () => {
    await draftApi.drop(book, draft.id);
    await client.invalidateQueries({ queryKey: ["book", book, "drafts"] });
  };
  return (
    <li className="draft-row">
      <Link to="/b/$book/desk/$draft" params={{ book, draft: draft.id }} lang="zh-CN">
        {draft.title}
      </Link>
      <span className="hint">{t(INBOX.draftLine, { n: draft.commitments })}</span>
      <Popconfirm
        title={t(INBOX.dropAsk)}
        okText={t(INBOX.drop)}
        cancelText={t(SHELL.cancel)}
        onConfirm={() => void drop()}
      >
        <Button size="small">{t(INBOX.drop)}</Button>
      </Popconfirm>
    </li>
  );
}
