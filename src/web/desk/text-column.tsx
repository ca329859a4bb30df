import { memo, type MouseEvent, type Ref, useEffect, useMemo } from "react";
import { say } from "../../words/sentence.ts";
import { CERTAINTY_WORDS, DESK, MARKING } from "../../words/web/desk.ts";
import { useLanguage } from "../language.tsx";
import type { Commitment, Draft } from "../wire.ts";
import { Coverage } from "./coverage.tsx";
import { MarkLegend } from "./mark-legend.tsx";
import { type Paragraph, paragraphsOf, type Segment } from "./segments.ts";

interface TextColumnProps {
  readonly column: Ref<HTMLDivElement>;
  readonly text: string;
  readonly repairs: Draft["plan"]["statement"]["repairs"];
  readonly sentences: Draft["sentences"];
  readonly shortfalls: Draft["plan"]["shortfalls"];
  readonly commitments: readonly Commitment[];
  readonly setAside: readonly string[];
  readonly selected: string | null;
  /** Start of the sentence that is visited because nobody understood it. */
  readonly unknown: number | null;
  readonly select: (id: string) => void;
}

/** The mended text with its marks: promises by kind, repairs, doubts, and sentences not understood. */
export function TextColumn(props: TextColumnProps) {
  const { t } = useLanguage();
  const { column, text, repairs, sentences, shortfalls, commitments, setAside, selected, unknown, select } =
    props;
  // What lies aside has no mark of its own, except while it is looked at.
  const looked = selected !== null && setAside.includes(selected) ? selected : null;
  const paragraphs = useMemo(
    () =>
      paragraphsOf(text, {
        commitments: commitments.filter(({ id }) => id === looked || !setAside.includes(id)),
        repairs,
        sentences,
      }),
    [text, repairs, sentences, commitments, setAside, looked],
  );
  useEffect(() => {
    if (unknown !== null)
      document.querySelector(`[data-at="${unknown}"]`)?.scrollIntoView({ block: "center" });
  }, [unknown]);
  const meet = (event: MouseEvent) => {
    const mark =
      event.target instanceof globalThis.Element ? event.target.closest<HTMLElement>("[data-c]") : null;
    if (mark?.dataset.c) select(mark.dataset.c);
  };
  return (
    <div className="desk-text">
      <MarkLegend repairs={repairs.length} />
      <Coverage sentences={sentences} shortfalls={shortfalls} />
      <div
        ref={column}
        className="desk-scroll quote"
        lang="zh-CN"
        onClick={meet}
        tabIndex={0}
        role="region"
        aria-label={t(DESK.text)}
      >
        {paragraphs.map((paragraph) => (
          <ParagraphView
            key={paragraph.start}
            paragraph={paragraph}
            selected={selected !== null && paragraph.commitments.includes(selected) ? selected : null}
            unknown={
              unknown !== null && unknown >= paragraph.start && unknown < paragraph.end ? unknown : null
            }
          />
        ))}
      </div>
    </div>
  );
}

interface ParagraphProps {
  readonly paragraph: Paragraph;
  readonly selected: string | null;
  readonly unknown: number | null;
}

const ParagraphView = memo(
  function ParagraphView({ paragraph, selected, unknown }: ParagraphProps) {
    return (
      <p className={paragraph.heading ? "heading" : undefined}>
        {paragraph.segments.map((segment) => (
          <SegmentView key={segment.start} segment={segment} selected={selected} unknown={unknown} />
        ))}
      </p>
    );
  },
  // Every edit cuts the text anew; a paragraph with the same segments need not be drawn again.
  (before, after) =>
    before.selected === after.selected &&
    before.unknown === after.unknown &&
    JSON.stringify(before.paragraph) === JSON.stringify(after.paragraph),
);

interface SegmentProps {
  readonly segment: Segment;
  readonly selected: string | null;
  readonly unknown: number | null;
}

function classOf(segment: Segment, selected: string | null): string {
  return [
    segment.kind && `mark-${segment.kind}`,
    segment.commitment !== null && segment.commitment === selected && "mark-selected",
    segment.doubtful && "mark-doubt",
    segment.notUnderstood && "mark-unknown",
    segment.repair && `repair-${segment.repair.certainty}`,
  ]
    .filter(Boolean)
    .join(" ");
}

function SegmentView({ segment, selected, unknown }: SegmentProps) {
  const { t, lang } = useLanguage();
  const name = classOf(segment, selected);
  const { repair } = segment;
  const title =
    repair !== null
      ? say(MARKING.repaired, lang, {
          before: repair.before,
          certainty: t(CERTAINTY_WORDS[repair.certainty]),
          confidence: repair.confidence,
        })
      : segment.notUnderstood
        ? t(MARKING.notUnderstood)
        : undefined;
  return (
    <span
      className={segment.start === unknown ? `${name} mark-visited` : name}
      data-c={segment.commitment ?? undefined}
      data-at={segment.notUnderstood ? segment.start : undefined}
      title={title}
    >
      {segment.text}
    </span>
  );
}
