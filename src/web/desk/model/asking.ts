import { draftApi } from "../../api.ts";
import type { Draft, ModelAsking } from "../../wire.ts";
import { onStanding } from "../on-standing.ts";
import type { useAutosave } from "../use-autosave.ts";

/** What an asking needs of the desk's saving. */
export type Standing = Pick<ReturnType<typeof useAutosave>, "flush" | "catchUp" | "join">;

/** How often, and how long apart, the draft is looked up after an asking was stopped. */
const LOOKS = 5;
const LOOK_MS = 200;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What the model had proposed when it was stopped; undefined when the server tells nothing within a second. */
async function broughtByThen(
  { catchUp }: Standing,
  asked: number,
  wait: typeof pause,
): Promise<Draft["model"]> {
  for (let look = 0; look < LOOKS; look += 1) {
    await wait(LOOK_MS);
    const found = await catchUp(true);
    if (found.version > asked) return found.model;
  }
  return undefined;
}

/**
 * Asks the model about a draft: saves what is not saved yet, names that version, and takes the draft that comes back to
 * the desk. A stop closes the request; what had been proposed until then stands.
 */
export async function askModel(
  place: { readonly book: string; readonly draft: string },
  scope: ModelAsking["scope"],
  standing: Standing,
  signal: AbortSignal,
  { api = draftApi, wait = pause } = {},
): Promise<Draft["model"]> {
  const version = await standing.flush();
  if (signal.aborted) return undefined;
  try {
    return await onStanding(
      () => standing.catchUp(),
      async () => {
        const helped = await api.askModel(place.book, place.draft, { version, scope }, signal);
        standing.join(helped);
        return helped.model;
      },
    );
  } catch (thrown) {
    if (!signal.aborted) throw thrown;
    return broughtByThen(standing, version, wait);
  }
}
