import { useMemo } from "react";

interface DrawingProps {
  /** SVG text from the `draw` room, which escapes every word of the book itself. */
  readonly svg: string;
  readonly className?: string;
}

/** A picture of the `draw` room set into the page, so that its words can be read, found and focused. */
export function Drawing({ svg, className }: DrawingProps) {
  const html = useMemo(() => ({ __html: svg }), [svg]);
  return <div className={className ?? "drawing"} dangerouslySetInnerHTML={html} />;
}
