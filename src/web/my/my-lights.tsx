import { Link } from "@tanstack/react-router";
import type { WallRow } from "../../draw/wall.ts";
import type { Light } from "../../judge/verdict.ts";
import { MY } from "../../words/web/log.ts";
import { useLanguage } from "../language.tsx";
import { BesideLights } from "../pieces/beside-lights.tsx";
import { LightMark } from "../pieces/light-mark.tsx";
import { PostHolders } from "../pieces/post-holders.tsx";
import { VerdictCount } from "../pieces/verdict-count.tsx";
import { useBookId } from "../place.ts";

const WORST_FIRST: readonly Light[] = ["red", "amber", "grey", "green"];

/** The lights of the own commitments, the worst first. */
export function MyLights({ rows, unit }: { readonly rows: readonly WallRow[]; readonly unit: string }) {
  const { t } = useLanguage();
  const book = useBookId();
  const ordered = rows.toSorted(
    (a, b) => WORST_FIRST.indexOf(a.verdict.light) - WORST_FIRST.indexOf(b.verdict.light),
  );
  return (
    <section>
      <h2>{t(unit === "" ? MY.allLights : MY.lights)}</h2>
      {rows.length === 0 && <p className="empty">{t(MY.lightsNone, { unit })}</p>}
      <ul className="plain-list">
        {ordered.map((row) => (
          <li key={row.commitment} className="duty">
            <span className="row wrap spread">
              <LightMark light={row.verdict.light} word={row.verdict.word} />
              <VerdictCount verdict={row.verdict} />
            </span>
            <Link
              className="my-words"
              to="/b/$book/c/$commitment"
              params={{ book, commitment: row.commitment }}
              lang="zh-CN"
            >
              {row.words}
            </Link>
            <BesideLights row={row} />
            {row.leaderPost !== null && (
              <span className="hint">
                {row.leaderPost}
                <PostHolders post={row.post} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
