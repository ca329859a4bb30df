import { type Decimal, isZero, minus, over, roundTo, times } from "../../std/decimal.ts";
import { figureText } from "../../words/figures.ts";
import { PANEL_WORDS } from "../../words/web/lines.ts";
import { useLanguage } from "../language.tsx";
import type { LinePage, PanelOf } from "../wire.ts";
import { ItemLink } from "./item-link.tsx";
import type { PanelProps } from "./registers-of.ts";
import { TableDoor } from "./table-door.tsx";

type Props = PanelProps<"share">;

/** A part of a whole in per cent with one decimal: "62.5". */
const percentOf = (part: Decimal, whole: Decimal): string =>
  isZero(whole) ? "0" : roundTo(times(over(part, whole), "100"), 1);

/** The field that marks an item as one of the frozen base list. */
function baseField(page: LinePage, id: string): string | null {
  const measure = page.measures.find((one) => one.id === id);
  return measure?.shape === "share" ? measure.base : null;
}

/** 占比: the frozen base as one bar with what is proven, what is reported, and the list of what is left. */
export function SharePanel({ view, register, page }: Props) {
  const { t } = useLanguage();
  const base = baseField(page, view.measure);
  const field = register.fields.find(({ id }) => id === base);
  if (isZero(view.base))
    return <p className="empty">{t(PANEL_WORDS.noBase, { field: field === undefined ? "" : t(field) })}</p>;
  return (
    <>
      <ShareBar view={view} register={register.id} base={base} />
      <Left view={view} />
    </>
  );
}

interface ShareBarProps {
  readonly view: PanelOf<"share">;
  readonly register: string;
  readonly base: string | null;
}

function ShareBar({ view, register, base }: ShareBarProps) {
  const { t, lang } = useLanguage();
  const tell = (value: Decimal): string => figureText(value, view.unit, lang);
  const [reached, proven] = [percentOf(view.reached, view.base), percentOf(view.proven, view.base)];
  return (
    <>
      <svg className="share-bar" viewBox="0 0 1000 28" preserveAspectRatio="none" aria-hidden="true">
        <rect width="1000" height="28" className="bar-base" />
        <rect width={Number(reached) * 10} height="28" className="bar-hollow" />
        <rect width={Number(proven) * 10} height="28" className="bar-proven" />
      </svg>
      <p className="share-words">
        <b className="share-proven">
          {t(PANEL_WORDS.shareProven, { value: tell(view.proven), share: proven })}
        </b>
        <b className="share-reported">
          {t(PANEL_WORDS.shareReported, { value: tell(view.reached), share: reached })}
        </b>
        <span>
          {t(PANEL_WORDS.shareLeft, { value: tell(minus(view.base, view.reached)), n: view.leftCount })}
        </span>
        <TableDoor register={register} view={base === null ? {} : { is: { [base]: ["true"] } }}>
          {t(PANEL_WORDS.base, { value: tell(view.base) })}
        </TableDoor>
      </p>
    </>
  );
}

function Left({ view }: { readonly view: PanelOf<"share"> }) {
  const { t, lang } = useLanguage();
  const rest = view.leftCount - view.left.length;
  if (view.left.length === 0) return <p className="hint">{t(PANEL_WORDS.noneLeft)}</p>;
  return (
    <>
      <h3>{t(PANEL_WORDS.leftTitle)}</h3>
      <ol className="left-list">
        {view.left.map((one) => (
          <li key={one.item}>
            <ItemLink one={one} />{" "}
            <span className="hint nowrap">
              {one.weight === null
                ? t(PANEL_WORDS.weightUnsaid)
                : `${figureText(one.weight, view.unit, lang)} · ${percentOf(one.weight, view.base)}%`}
            </span>
          </li>
        ))}
      </ol>
      {rest > 0 && <p className="hint">{t(PANEL_WORDS.more, { n: rest })}</p>}
    </>
  );
}
