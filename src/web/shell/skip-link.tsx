import { SHELL } from "../../words/web/shell.ts";
import { useLanguage } from "../language.tsx";

/** First stop of the keyboard: past the bars, to what the page is about. */
export function SkipLink() {
  const { t } = useLanguage();
  return (
    <a className="skip" href="#content">
      {t(SHELL.skip)}
    </a>
  );
}
