import { useNavigate, useRouter } from "@tanstack/react-router";
import { type MouseEvent, type SyntheticEvent, useMemo, useState } from "react";
import type { Wall } from "../../draw/wall.ts";
import { drawWall } from "../../draw/wall-picture.ts";
import { WALL_PAGE } from "../../words/web/wall.ts";
import { useLanguage } from "../language.tsx";
import { useBook, useBookId } from "../place.ts";
import { Drawing } from "../pieces/drawing.tsx";

interface WallDrawingProps {
  readonly wall: Wall;
  readonly zoom: "year" | "quarter";
  readonly folded: readonly string[];
  readonly toggle: (programme: string) => void;
}

const FOLD = "#fold-";

/** The drawing itself; its links are followed without loading the page anew, and a row that is met is read out below. */
export function WallDrawing({ wall, zoom, folded, toggle }: WallDrawingProps) {
  const { lang } = useLanguage();
  const book = useBookId();
  const today = useBook()?.today;
  const router = useRouter();
  const navigate = useNavigate();
  const svg = useMemo(
    () =>
      drawWall(wall, {
        lang,
        width: 1920,
        zoom,
        collapsed: folded,
        href: (commitment) =>
          router.buildLocation({ to: "/b/$book/c/$commitment", params: { book, commitment } }).href,
        lineHref: (line) => router.buildLocation({ to: "/b/$book/l/$line", params: { book, line } }).href,
        toggle: (programme) => `${FOLD}${programme}`,
        ...(today === undefined ? {} : { today }),
      }),
    [wall, lang, zoom, folded, book, today, router],
  );
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof globalThis.Element ? event.target.closest("a") : null;
    const href = link?.getAttribute("href");
    if (!href || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    if (href.startsWith(FOLD)) return toggle(href.slice(FOLD.length));
    const commitment = link?.getAttribute("data-commitment");
    const line = link?.getAttribute("data-line");
    if (line) void navigate({ to: "/b/$book/l/$line", params: { book, line } });
    if (commitment) void navigate({ to: "/b/$book/c/$commitment", params: { book, commitment } });
  };
  return (
    <Captioned>
      <div id="wall-sheet" className="wall-scroll" onClick={follow}>
        <Drawing svg={svg} className="wall" />
      </div>
    </Captioned>
  );
}

/** Reads out the row under the pointer or the keyboard's focus, in its own words. */
function Captioned({ children }: { readonly children: React.ReactNode }) {
  const { t } = useLanguage();
  const [said, setSaid] = useState<string | null>(null);
  const meet = (event: SyntheticEvent) => {
    const row = event.target instanceof globalThis.Element ? event.target.closest(".tz-row") : null;
    if (row) setSaid(row.getAttribute("aria-label"));
  };
  return (
    <div onMouseOver={meet} onFocus={meet}>
      {children}
      <p className="wall-caption" aria-hidden={said !== null}>
        {said ?? t(WALL_PAGE.caption)}
      </p>
    </div>
  );
}
