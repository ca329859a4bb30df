import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useRouterState } from "@tanstack/react-router";
import { useCallback, useEffect, useRef } from "react";
import { addDays, type Day, daysBetween } from "../../std/day.ts";
import { useBookId } from "../place.ts";
import { QUESTIONS } from "../questions.ts";
import { type Dates, movedTo } from "./time-choice.ts";

/** Until no answer of the book is under way. */
const quiet = (client: QueryClient, book: string): Promise<void> =>
  new Promise((resolve) => {
    const isQuiet = (): boolean => client.isFetching({ queryKey: ["book", book] }) === 0;
    if (isQuiet()) return resolve();
    const stop = client.getQueryCache().subscribe(() => {
      if (!isQuiet()) return;
      stop();
      resolve();
    });
  });

/** A hand that moved by more days than this leapt; where it will land next is not to be guessed. */
const LONGEST_STRIDE = 10;

/**
 * Asks for the wall of days that somebody is about to pass, one after the other and never while an answer that is waited
 * for is under way, so that it costs the present question nothing: month-ends when a hand comes near the slider, and while
 * it moves by days, the next two of the same stride. Only on the wall, where a slider is moved to watch.
 */
export function useForesight({ on, known }: Dates, today: Day): (days: readonly Day[]) => void {
  const client = useQueryClient();
  const book = useBookId();
  const onWall = useRouterState({ select: ({ location }) => location.pathname.endsWith("/wall") });
  const round = useRef(0);
  const last = useRef(on ?? today);
  useEffect(() => () => void (round.current += 1), []);
  const approach = useCallback(
    (days: readonly Day[]) => {
      if (!onWall || book === "") return;
      round.current += 1;
      const own = round.current;
      const look = async (): Promise<void> => {
        for (const day of days) {
          await quiet(client, book);
          if (own !== round.current) return;
          const there = movedTo({ on, known }, day, today);
          await client.prefetchQuery({ ...QUESTIONS.wall(book, { ...there }), staleTime: 60_000 });
        }
      };
      void look();
    },
    [client, book, onWall, on, known, today],
  );
  useEffect(() => {
    const [from, to] = [last.current, on ?? today];
    if (from === to) return;
    last.current = to;
    const stride = from === "" || to === "" ? 0 : daysBetween(from, to);
    if (Math.abs(stride) <= LONGEST_STRIDE) approach([addDays(to, stride), addDays(to, 2 * stride)]);
  }, [approach, on, today]);
  return approach;
}
