import { DESK } from "../../words/web/desk.ts";
import { SHELL } from "../../words/web/shell.ts";
import { useLanguage } from "../language.tsx";
import type { Reconciled } from "./reconcile.ts";

/** Tells that somebody else has changed the draft, what came in, and where both had changed the same promise. */
export function SaveNews({ news, dismiss }: { readonly news: Reconciled; readonly dismiss: () => void }) {
  const { t } = useLanguage();
  return (
    <div className="notice" role="alert">
      <p>{t(DESK.merged, { n: news.taken })}</p>
      {news.both.length > 0 && (
        <p>
          {t(DESK.both)}
          <span lang="zh-CN">{news.both.map((one) => `「${one.words}」`).join("")}</span>
        </p>
      )}
      <button type="button" className="plain-button" onClick={dismiss}>
        {t(SHELL.close)}
      </button>
    </div>
  );
}
