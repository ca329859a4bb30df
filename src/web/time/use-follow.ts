import { useEffect, useRef } from "react";
import type { Day } from "../../std/day.ts";

/**
 * Follows a hand: its first move at once, and then once a frame. Of moves that come within one frame only the last counts,
 * because nobody would see the others.
 */
export function useFollow(move: (day: Day) => void): (day: Day) => void {
  const frame = useRef(0);
  const late = useRef<Day | null>(null);
  useEffect(
    () => () => {
      cancelAnimationFrame(frame.current);
      frame.current = 0;
    },
    [],
  );
  const follow = () => {
    frame.current = 0;
    if (late.current === null) return;
    move(late.current);
    late.current = null;
    frame.current = requestAnimationFrame(follow);
  };
  return (day) => {
    late.current = day;
    if (frame.current === 0) follow();
  };
}
