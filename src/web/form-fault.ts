import { useState } from "react";
import { Fault, sentenceOf } from "./fault.ts";
import { useLanguage } from "./language.tsx";

/** The faults of a form: by field, and one for the form as a whole under the empty name. */
export type FieldFaults = Readonly<{ [field: string]: string }>;

/**
 * Sends a form and keeps what was wrong with it at its fields. Whatever happens, the form keeps its words: only
 * a success runs `after`.
 */
export function useSending() {
  const { t } = useLanguage();
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<FieldFaults>({});
  const send = async <T>(
    act: () => Promise<T>,
    after: (answer: T) => void | Promise<void>,
  ): Promise<void> => {
    setBusy(true);
    setFaults({});
    try {
      await after(await act());
    } catch (thrown) {
      const field = thrown instanceof Fault ? (thrown.field ?? "") : "";
      setFaults({ [field]: t(sentenceOf(thrown)) });
    } finally {
      setBusy(false);
    }
  };
  return { busy, faults, setFaults, send };
}

/** What is wrong with the form as a whole: the fault without a field, or of a field that the form does not show. */
export function formFault(faults: FieldFaults, shown: readonly string[]): string | null {
  const found = Object.entries(faults).find(([field]) => !shown.includes(field));
  return found?.[1] ?? null;
}
