import { useEffect, useState } from "react";
import type { Sentence } from "../../words/sentence.ts";
import { actApi } from "../api.ts";
import { useBookId } from "../place.ts";
import type { Register } from "../wire.ts";
import type { Typed } from "./facts-form.ts";

/** How long somebody has stopped typing before what stands in the form is weighed. */
const PAUSE = 500;

type Weighed = Readonly<{ [field: string]: Sentence }>;
const NOTHING: Weighed = {};

/** What is hardly so in a form, by field: told while somebody types, and never in the way. */
export function useWeighed(register: Register, typed: Typed): Weighed {
  const book = useBookId();
  const [weighed, setWeighed] = useState<Weighed>(NOTHING);
  const facts = JSON.stringify(typed);
  const weighs = (register.checks ?? []).length > 0;
  useEffect(() => {
    if (!weighs) return undefined;
    let gone = false;
    const timer = setTimeout(() => {
      actApi
        .weigh(book, register.id, JSON.parse(facts) as Typed)
        .then((found) => {
          if (!gone) setWeighed(Object.fromEntries(found.map((one) => [one.field, one])));
        })
        // A warning that does not come hinders nobody.
        .catch(() => undefined);
    }, PAUSE);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [book, register.id, facts, weighs]);
  return weighed;
}
