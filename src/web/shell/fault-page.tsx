import { Link } from "@tanstack/react-router";
import { SHELL } from "../../words/web/shell.ts";
import { Fault, sentenceOf } from "../fault.ts";
import { useLanguage } from "../language.tsx";

/** For an address that names nothing. */
export function Missing() {
  const { t } = useLanguage();
  return (
    <main id="content" className="page narrow">
      <h1>{t(SHELL.notFound)}</h1>
      <p>{t(SHELL.notFoundHint)}</p>
      <p>
        <Link to="/">{t(SHELL.allBooks)}</Link>
      </p>
    </main>
  );
}

/** What went wrong on a page, in our words, with the one next thing to do. */
export function PageFault({ error, reset }: { readonly error: unknown; readonly reset?: () => void }) {
  const { t } = useLanguage();
  const refused = error instanceof Fault && (error.http === 401 || error.http === 403);
  return (
    <main id="content" className="page narrow" role="alert">
      <h1>{t(SHELL.broken)}</h1>
      <p>{t(sentenceOf(error))}</p>
      <p className="row">
        {refused && <Link to="/sign-in">{t(SHELL.signIn)}</Link>}
        {reset && (
          <button type="button" className="plain-button" onClick={reset}>
            {t(SHELL.retry)}
          </button>
        )}
        <Link to="/">{t(SHELL.allBooks)}</Link>
      </p>
    </main>
  );
}
