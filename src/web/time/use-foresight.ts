import { useQueryClient } from "@tanstack/react-query";
import { useRouterState } from "@tanstack/react-router";
import { useCallback, useEffect, useRef } from "react";
import type { Day } from "../../std/day.ts";
import { useBookId } from "../place.ts";
import { QUESTIONS } from "../questions.ts";
import { type Dates, movedTo } from "./time-choice.ts";

const PAUSE_MS = 80;
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

/**
 * Asks for the wall of days that somebody is about to pass, one after the other and never while an answer that is waited
 * for is under way, so that it costs the present question nothing. Only on the wall, where a slider is moved to watch.
 */
export function useForesight({ on, known }: Dates, today: Day): (days: readonly Day[]) => void {
  const client = useQueryClient();
  const book = useBookId();
  const onWall = useRouterState({ select: ({ location }) => location.pathname.endsWith("/wall") });
  const round = useRef(0);
  useEffect(() => () => void (round.current += 1), []);
  return useCallback(
    (days) => {
      if (!onWall || book === "") return;
      round.current += 1;
      const own = round.current;
      const look = async (): Promise<void> => {
        for (const day of days) {
          while (client.isFetching({ queryKey: ["book", book] }) > 0) await pause();
          if (own !== round.current) return;
          const there = movedTo({ on, known }, day, today);
          await client.prefetchQuery({ ...QUESTIONS.wall(book, { ...there }), staleTime: 60_000 });
        }
      };
      void look();
    },
    [client, book, onWall, on, known, today],
  );
}
