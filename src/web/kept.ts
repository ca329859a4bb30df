import { useState } from "react";

const PREFIX = "taizhang.kept.";

function read<T>(key: string, fresh: T): T {
  try {
    const text = localStorage.getItem(PREFIX + key);
    return text === null ? fresh : (JSON.parse(text) as T);
  } catch {
    return fresh;
  }
}

/**
 * State of a half-filled form, kept on this machine until it has been sent, so that a refusal, a lost connection
 * or a closed window loses nothing. A full or forbidden storage only means that the words live as long as the page.
 */
export function useKept<T>(key: string, fresh: T): readonly [T, (value: T) => void, () => void] {
  const [value, setValue] = useState<T>(() => read(key, fresh));
  const keep = (next: T) => {
    setValue(next);
    try {
      localStorage.setItem(PREFIX + key, JSON.stringify(next));
    } catch {
      // The words are still in the form; only their copy could not be kept.
    }
  };
  const drop = () => {
    setValue(fresh);
    localStorage.removeItem(PREFIX + key);
  };
  return [value, keep, drop];
}
