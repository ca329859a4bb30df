import { useState } from "react";
import { Fault, sentenceOf } from "./fault.ts";
import { useLanguage } from "./language.tsx";
import { useRefresh } from "./refresh.ts";
import type { EntryLine } from "./wire.ts";

/** The faults of a form: by field, and one for the form as a whole under the empty name. */
export type FieldFaults = Readonly<{ [field: string]: string }>;

/**
 * Sends a form and keeps what was wrong with it at its fields. Whatever happens, the form keeps its words: only
 * a success runs `after`. When the subject has moved, what came between is handed out and the page asks anew, so
 * that sending once more is decided on what stands now.
 */
export function useSending() {
  const { t } = useLanguage();
  const refresh = useRefresh();
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<FieldFaults>({});
  const [between, setBetween] = useState<readonly EntryLine[]>([]);
  const send = async <T>(
    act: () => Promise<T>,
    after: (answer: T) => void | Promise<void>,
  ): Promise<void> => {
    setBusy(true);
    setFaults({});
    setBetween([]);
    try {
      await after(await act());
    } catch (thrown) {
      const field = thrown instanceof Fault ? (thrown.field ?? "") : "";
      setFaults({ [field]: t(sentenceOf(thrown)) });
      if (thrown instanceof Fault && thrown.between.length > 0) {
        setBetween(thrown.between);
        await refresh();
      }
    } finally {
      setBusy(false);
    }
  };
  return { busy, faults, setFaults, between, send };
}

/** What is wrong with the form as a whole: the fault without a field, or of a field that the form does not show. */
export function formFault(faults: FieldFaults, shown: readonly string[]): string | null {
  const found = Object.entries(faults).find(([field]) => !shown.includes(field));
  return found?.[1] ?? null;
}
