import { useKept } from "../kept.ts";

/**
 * What somebody is typing into a form of the desk, kept on this machine until it is taken over: a closed window or another
 * card loses nothing. Words typed over a state that has changed since are not brought back over the newer one.
 */
export function useTyped<T>(key: string, fresh: T): readonly [T, (value: T) => void, () => void] {
  const from = JSON.stringify(fresh);
  const [kept, keep, drop] = useKept<{ readonly from: string; readonly value: T }>(`desk.${key}`, {
    from,
    value: fresh,
  });
  return [kept.from === from ? kept.value : fresh, (value) => keep({ from, value }), drop];
}
