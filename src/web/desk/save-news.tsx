import { DESK } from "../../words/web/desk.ts";
import { SHELL } from "../../words/web/shell.ts";
import { useLanguage } from "../language.tsx";
import type { Reconciled } from "./reconcile.ts";

/** More names than these are counted, not read. */
const MOST_NAMED = 6;

const named = (promises: Reconciled["both"]): string =>
  promises
    .slice(0, MOST_NAMED)
    .map(({ words }) => `「${words}」`)
    .join("") + (promises.length > MOST_NAMED ? "……" : "");

/** Tells that somebody else has changed the draft, what came in, and where both had changed the same promise. */
export function SaveNews({ news, dismiss }: { readonly news: Reconciled; readonly dismiss: () => void }) {
  const { t } = useLanguage();
  return (
    <div className="notice" role="alert">
      <p>
        {t(DESK.merged, { n: news.taken.length })}
        <span lang="zh-CN">{named(news.taken)}</span>
      </p>
      {news.both.length > 0 && (
        <p>
          {t(DESK.both)}
          <span lang="zh-CN">{named(news.both)}</span>
        </p>
      )}
      <button type="button" className="plain-button" onClick={dismiss}>
        {t(SHELL.close)}
      </button>
    </div>
  );
}
