import { useQueryClient } from "@tanstack/react-query";
import { useBookId } from "./place.ts";

/** After an act every answer of the book may differ: all of them are asked again. */
export function useRefresh(): () => Promise<void> {
  const client = useQueryClient();
  const book = useBookId();
  return async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: ["book", book] }),
      client.invalidateQueries({ queryKey: ["books"] }),
    ]);
  };
}
