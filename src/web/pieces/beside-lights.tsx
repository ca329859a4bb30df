import { Link } from "@tanstack/react-router";
import type { Beside } from "../../draw/wall.ts";
import type { Light, Word } from "../../judge/verdict.ts";
import { dayText } from "../../words/dates.ts";
import { LIGHTS } from "../../words/lights.ts";
import { BESIDE_WORDS } from "../../words/settings.ts";
import { useLanguage } from "../language.tsx";
import { useBookId } from "../place.ts";
import { LightMark, LightShape } from "./light-mark.tsx";

interface Shown extends Beside {
  readonly verdict: {
    readonly light: Light;
    readonly word: Word;
    readonly original: { readonly light: Light; readonly word: Word } | null;
  };
}

const percent = (share: string): number => Math.round(Number(share) * 100);

/** What stands beside a computed light: the one against the original promise, one set by hand, one by the local rule. */
export function BesideLights({ row, full = false }: { readonly row: Shown; readonly full?: boolean }) {
  const { original } = row.verdict;
  if (original === null && row.byHand === undefined && row.local === undefined) return null;
  return (
    <div className="beside small">
      {original !== null && <BothPromises row={row} />}
      {row.byHand !== undefined && <ByHand byHand={row.byHand} full={full} />}
      {row.local !== undefined && <Local local={row.local} full={full} />}
    </div>
  );
}

function BothPromises({ row: { verdict } }: { readonly row: Shown }) {
  const { t } = useLanguage();
  if (verdict.original === null) return null;
  return (
    <p>
      <b className="mark">{t(BESIDE_WORDS.adjusted)}</b> {t(BESIDE_WORDS.original)}
      <LightMark light={verdict.original.light} word={verdict.original.word} /> · {t(BESIDE_WORDS.current)}
      <LightMark light={verdict.light} word={verdict.word} />
    </p>
  );
}

interface ByHandProps {
  readonly byHand: NonNullable<Beside["byHand"]>;
  readonly full: boolean;
}

function ByHand({ byHand, full }: ByHandProps) {
  const { t, lang } = useLanguage();
  const book = useBookId();
  const day = (on: string): string => dayText(on, lang);
  const why = byHand.why ?? t(BESIDE_WORDS.erased);
  return (
    <p>
      <LightShape light={byHand.light} /> <b>{t(BESIDE_WORDS.byHand, { light: t(LIGHTS[byHand.light]) })}</b>{" "}
      {t(BESIDE_WORDS.byHandMore, { since: day(byHand.since), until: day(byHand.until), why })}{" "}
      {full && byHand.document !== null && t(BESIDE_WORDS.document, { document: byHand.document })}{" "}
      <Link to="/b/$book/r/$register/$item" params={{ book, register: "overrides", item: byHand.item }}>
        {t(BESIDE_WORDS.entry, { entry: byHand.entry })}
      </Link>
    </p>
  );
}

interface LocalProps {
  readonly local: NonNullable<Beside["local"]>;
  readonly full: boolean;
}

function Local({ local, full }: LocalProps) {
  const { t } = useLanguage();
  const { rule } = local;
  return (
    <p>
      <LightShape light={local.light} /> {t(BESIDE_WORDS.local, { light: t(LIGHTS[local.light]) })}
      {full && (
        <span className="hint">
          {" "}
          {t(BESIDE_WORDS.localMore, {
            share: percent(local.share),
            green: percent(rule.green),
            amber: percent(rule.amber),
          })}{" "}
          · {t(BESIDE_WORDS.entry, { entry: rule.entry })}
        </span>
      )}
    </p>
  );
}
