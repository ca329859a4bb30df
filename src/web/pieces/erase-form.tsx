import { type SyntheticEvent, useState } from "react";
import { dayText } from "../../words/dates.ts";
import { ERASED_SAYS, ERASURE_KINDS, PLACE_WORDS } from "../../words/erasures.ts";
import type { Sentence } from "../../words/sentence.ts";
import { actApi } from "../api.ts";
import { formFault, useSending } from "../form-fault.ts";
import { type Language, useLanguage } from "../language.tsx";
import { useBookId } from "../place.ts";
import { useRefresh } from "../refresh.ts";
import type { EntryLine, EraseBody, Register } from "../wire.ts";
import { FormFoot } from "./form-foot.tsx";
import { FormField } from "./form-field.tsx";
import { WordsField } from "./words-field.tsx";

interface EraseFormProps {
  readonly entry: EntryLine;
  /** The register that the entry writes, which names its fields. */
  readonly register?: Register | undefined;
  readonly close: () => void;
}

interface Place {
  readonly place: string;
  readonly words: string;
}

/** A place by the name of its field, of its part, or as it is written in the entry. */
function placeWords(place: string, register: Register | undefined, t: Language["t"]): string {
  const field = /^\/facts\/([^/]+)$/.exec(place)?.[1];
  const named = register?.fields.find(({ id }) => id === field);
  if (named !== undefined) return t(named);
  const known: Sentence | undefined = PLACE_WORDS[place as keyof typeof PLACE_WORDS];
  return known === undefined ? place : t(known);
}

/** Every place of an entry that can be erased: its sealed texts, and its files that are still there. */
function placesOf(entry: EntryLine, register: Register | undefined, t: Language["t"]): readonly Place[] {
  const texts = entry.erasable.map((place) => ({ place, words: placeWords(place, register, t) }));
  const files = entry.evidence.flatMap(({ sha256, name }) =>
    name === null ? [] : [{ place: `file:${sha256}`, words: t(ERASED_SAYS.file, { name }) }],
  );
  return [...texts, ...files];
}

/** True when the office may erase something of the entry. */
export const mayErase = (entry: EntryLine, decides: boolean): boolean =>
  decides && (entry.erasable.length > 0 || entry.evidence.some(({ name }) => name !== null));

const KINDS = Object.keys(ERASURE_KINDS) as readonly EraseBody["kind"][];

/** What is typed of an erasure, and its sending. */
function useErasure(entry: EntryLine, places: readonly Place[], close: () => void) {
  const { t } = useLanguage();
  const book = useBookId();
  const refresh = useRefresh();
  const [place, setPlace] = useState(places.length === 1 ? (places[0]?.place ?? "") : "");
  const [kind, setKind] = useState<EraseBody["kind"]>("personal");
  const [why, setWhy] = useState("");
  const { busy, faults, setFaults, send } = useSending();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (place === "") return setFaults({ place: t(ERASED_SAYS.choose) });
    if (why.trim() === "") return setFaults({ why: t(ERASED_SAYS.whyNeeded) });
    void send(
      () => actApi.erase(book, { entry: entry.seq, place, kind, why: why.trim() }),
      async () => {
        await refresh();
        close();
      },
    );
  };
  return { place, setPlace, kind, setKind, why, setWhy, busy, faults, submit };
}

/** 擦除: which words or file, on what ground and why. Says what goes and what stays before anything is sent. */
export function EraseForm({ entry, register, close }: EraseFormProps) {
  const { t } = useLanguage();
  const places = placesOf(entry, register, t);
  const { place, setPlace, kind, setKind, why, setWhy, busy, faults, submit } = useErasure(
    entry,
    places,
    close,
  );
  const id = (field: string) => `erase-${field}-${entry.seq}`;
  const title = t(ERASED_SAYS.title, { entry: entry.seq });
  return (
    <form className="inset" onSubmit={submit} noValidate aria-label={title}>
      <h3>{title}</h3>
      <p className="hint">{t(ERASED_SAYS.warning)}</p>
      <ChoiceField
        id={id("place")}
        label={t(ERASED_SAYS.what)}
        fault={faults.place}
        value={place}
        onChange={setPlace}
      >
        <option value="">{t(ERASED_SAYS.choose)}</option>
        {places.map((one) => (
          <option key={one.place} value={one.place}>
            {one.words}
          </option>
        ))}
      </ChoiceField>
      <ChoiceField
        id={id("kind")}
        label={t(ERASED_SAYS.kind)}
        fault={faults.kind}
        value={kind}
        onChange={(chosen) => setKind(chosen as EraseBody["kind"])}
      >
        {KINDS.map((one) => (
          <option key={one} value={one}>
            {t(ERASURE_KINDS[one])}
          </option>
        ))}
      </ChoiceField>
      <WordsField
        id={id("why")}
        label={t(ERASED_SAYS.why)}
        fault={faults.why}
        required
        value={why}
        onChange={setWhy}
      />
      <FormFoot
        fault={formFault(faults, ["place", "kind", "why"])}
        busy={busy}
        send={t(ERASED_SAYS.confirm)}
        danger
        close={close}
      />
    </form>
  );
}

interface ChoiceFieldProps {
  readonly id: string;
  readonly label: string;
  readonly fault: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: React.ReactNode;
}

/** One of a few, with its label and fault. */
function ChoiceField({ id, label, fault, value, onChange, children }: ChoiceFieldProps) {
  return (
    <FormField id={id} label={label} fault={fault} required>
      <select
        id={id}
        className="choice"
        aria-describedby={`${id}-help`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {children}
      </select>
    </FormField>
  );
}

/** What was erased of an entry: ground, day and unit, with the way to the entry that says why. */
export function ErasedLines({ entry }: { readonly entry: EntryLine }) {
  const { t, lang } = useLanguage();
  return entry.erased.map(({ place, kind, on, unit, entry: seq }) => (
    <p key={`${seq} ${place}`} className="hint">
      <a href={`#entry-${seq}`}>
        {t(ERASED_SAYS.erased, {
          kind: t(ERASURE_KINDS[kind as EraseBody["kind"]] ?? ERASURE_KINDS.other),
          on: dayText(on, lang),
          unit: unit === "" ? t(ERASED_SAYS.office) : unit,
        })}
      </a>
    </p>
  ));
}
