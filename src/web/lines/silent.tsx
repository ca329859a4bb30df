import { dayText } from "../../words/dates.ts";
import { DOUBLES } from "../../words/web/doubles.ts";
import { useLanguage } from "../language.tsx";
import type { PanelOf } from "../wire.ts";
import { ItemLink } from "./item-link.tsx";

/** Cases that have not landed and that nobody has spoken to for some time. */
export function Silent({ view }: { readonly view: PanelOf<"funnel"> }) {
  const { t, lang } = useLanguage();
  const { silent } = view;
  if (silent === undefined || silent.count === 0) return null;
  return (
    <details>
      <summary>{t(DOUBLES.silent, { n: silent.count, after: silent.after })}</summary>
      <ul className="plain-list">
        {silent.items.map((one) => (
          <li key={one.item}>
            <ItemLink one={one} />{" "}
            <span className="hint">
              {one.last === null
                ? t(DOUBLES.neverSpoken, { n: one.days })
                : t(DOUBLES.lastSpoken, { day: dayText(one.last, lang), n: one.days })}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
