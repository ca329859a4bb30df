import { useState } from "react";
import { LINE_PAGE } from "../../words/web/lines.ts";
import { COMMITMENT } from "../../words/web/commitment.ts";
import { useLanguage } from "../language.tsx";
import { LineLink } from "../pieces/line-link.tsx";
import type { CommitmentPage } from "../wire.ts";
import { stretchesOf } from "./emphasis.ts";

/** The promise in its own words, large; the sentences around it on demand. */
export function Promised({ page }: { readonly page: CommitmentPage }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <header className="promise">
      <p className="hint">
        <span lang="zh-CN">{[page.programme, page.point].filter(Boolean).join(" · ")}</span>
        {(page.programme ?? page.point) !== null && " · "}
        <LineLink line={page.line.id}>{t(LINE_PAGE.lineOf, { line: t(page.line) })}</LineLink>
      </p>
      <h1 className="quote" lang="zh-CN">
        {stretchesOf(page.original).map((stretch, at) => (
          <span key={at} className={`stretch-${stretch.kind}`}>
            {stretch.text}
          </span>
        ))}
      </h1>
      {open && (
        <blockquote className="quote context" lang="zh-CN">
          {page.context.before}
          <mark>{page.context.quote}</mark>
          {page.context.after}
        </blockquote>
      )}
      <p className="row wrap">
        <span className="hint">{t(COMMITMENT.from, { plan: page.plan.title })}</span>
        <button type="button" className="plain-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? COMMITMENT.hideContext : COMMITMENT.context)}
        </button>
      </p>
    </header>
  );
}
