import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Wall } from "../../draw/wall.ts";
import { WALL_PAGE } from "../../words/web/wall.ts";
import { withQuery } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { Answered } from "../pieces/answered.tsx";
import { useBookId, useWhen } from "../place.ts";
import { QUESTIONS } from "../questions.ts";
import { useNarrow } from "../narrow.ts";
import { WallDrawing } from "./wall-drawing.tsx";
import { WallList } from "./wall-list.tsx";
import "./wall.css";

type Zoom = "year" | "quarter";

/** 挂图: the drawing on a wide screen, the same rows as a list on a narrow one. */
export function WallPage() {
  const book = useBookId();
  const when = useWhen();
  const wall = useQuery(QUESTIONS.wall(book, when));
  return <Answered query={wall}>{(answer) => <WallView wall={answer} />}</Answered>;
}

function WallView({ wall }: { readonly wall: Wall }) {
  const { t } = useLanguage();
  const narrow = useNarrow();
  const [zoom, setZoom] = useState<Zoom>("year");
  const [folded, setFolded] = useState<readonly string[]>([]);
  const [wish, setWish] = useState<"list" | "drawing" | null>(null);
  const list = (wish ?? (narrow ? "list" : "drawing")) === "list";
  const toggle = (programme: string) =>
    setFolded(
      folded.includes(programme) ? folded.filter((one) => one !== programme) : [...folded, programme],
    );
  return (
    <main id="content" className="page full wall-page">
      <h1 className="unseen">{t(WALL_PAGE.title)}</h1>
      <div className="wall-tools row wrap">
        {!list && <ZoomChoice zoom={zoom} choose={setZoom} />}
        {!list && <FoldChoice wall={wall} folded={folded} toggle={toggle} />}
        <button type="button" className="plain-button" onClick={() => setWish(list ? "drawing" : "list")}>
          {t(list ? WALL_PAGE.asDrawing : WALL_PAGE.asList)}
        </button>
        {!list && (
          <button
            type="button"
            className="plain-button"
            onClick={() => void document.querySelector("#wall-sheet")?.requestFullscreen?.()}
          >
            {t(WALL_PAGE.whole)}
          </button>
        )}
        <PrintLink />
      </div>
      {list ? (
        <WallList wall={wall} />
      ) : (
        <WallDrawing wall={wall} zoom={zoom} folded={folded} toggle={toggle} />
      )}
    </main>
  );
}

function ZoomChoice({ zoom, choose }: { readonly zoom: Zoom; readonly choose: (zoom: Zoom) => void }) {
  const { t } = useLanguage();
  return (
    <span className="row" role="group" aria-label={t(WALL_PAGE.zoom)}>
      {(["year", "quarter"] as const).map((one) => (
        <button
          key={one}
          type="button"
          className="plain-button outlined"
          aria-pressed={zoom === one}
          onClick={() => choose(one)}
        >
          {t(WALL_PAGE[one])}
        </button>
      ))}
    </span>
  );
}

interface FoldProps {
  readonly wall: Wall;
  readonly folded: readonly string[];
  readonly toggle: (programme: string) => void;
}

function FoldChoice({ wall, folded, toggle }: FoldProps) {
  const { t } = useLanguage();
  return (
    <span className="row wrap" role="group" aria-label={t(WALL_PAGE.collapse)}>
      <span className="hint">{t(WALL_PAGE.collapse)}</span>
      {wall.programmes.map((programme) => (
        <button
          key={programme.id}
          type="button"
          lang="zh-CN"
          className="plain-button outlined"
          aria-pressed={folded.includes(programme.id)}
          onClick={() => toggle(programme.id)}
        >
          {programme.title}
        </button>
      ))}
    </span>
  );
}

function PrintLink() {
  const { t, lang } = useLanguage();
  const book = useBookId();
  const { on, known } = useWhen();
  return (
    <a
      className="plain-button"
      href={withQuery(`/print/${encodeURIComponent(book)}/wall`, { on, known, lang })}
      target="_blank"
      rel="noreferrer"
    >
      {t(WALL_PAGE.print)}
    </a>
  );
}
