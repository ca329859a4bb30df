import { useLayoutEffect, useRef } from "react";
import { type Drawn, redraw } from "./redraw.ts";

interface DrawingProps {
  /** SVG text from the `draw` room, which escapes every word of the book itself. */
  readonly svg: string;
  readonly className?: string;
}

/** A picture of the `draw` room set into the page, so that its words can be read, found and focused. */
export function Drawing({ svg, className }: DrawingProps) {
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef<Drawn | null>(null);
  useLayoutEffect(() => {
    if (place.current) drawn.current = redraw(place.current, drawn.current, svg);
  }, [svg]);
  return <div ref={place} className={className ?? "drawing"} />;
}
