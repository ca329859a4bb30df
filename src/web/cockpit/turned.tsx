import { Link } from "@tanstack/react-router";
import { COCKPIT } from "../../words/web/cockpit.ts";
import { useLanguage } from "../language.tsx";
import { causesText } from "../pieces/causes.ts";
import { LightMark } from "../pieces/light-mark.tsx";
import { useBookId } from "../place.ts";
import type { Turn } from "../wire.ts";

/** Lights that turned in the last month, each with what turned it: data, time, promise or rule. */
export function Turned({ turns }: { readonly turns: readonly Turn[] }) {
  const { t } = useLanguage();
  const book = useBookId();
  return (
    <section>
      <h2>{t(COCKPIT.turned)}</h2>
      {turns.length === 0 && <p className="empty">{t(COCKPIT.noTurn)}</p>}
      <ul className="risk-list">
        {turns.map((turn) => (
          <li key={turn.commitment}>
            <span className="turn">
              <LightMark light={turn.from.light} word={turn.from.word} />
              <span aria-hidden="true">→</span>
              <LightMark light={turn.to.light} word={turn.to.word} />
            </span>
            <Link
              className="words"
              to="/b/$book/c/$commitment"
              params={{ book, commitment: turn.commitment }}
              lang="zh-CN"
            >
              {turn.words}
            </Link>
            <p className="hint">{causesText(turn.causes, t)}</p>
          </li>
        ))}
      </ul>
      <Link className="plain-button" to="/b/$book/difference" params={{ book }}>
        {t(COCKPIT.allChanges)}
      </Link>
    </section>
  );
}
