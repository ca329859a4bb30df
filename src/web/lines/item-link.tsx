import { Link } from "@tanstack/react-router";
import { PANEL_WORDS } from "../../words/web/lines.ts";
import { useLanguage } from "../language.tsx";
import { useBookId } from "../place.ts";

interface NamedItem {
  readonly register: string;
  readonly item: string;
  readonly name: string | null;
}

/** An item by its name; it opens the item's page. */
export function ItemLink({ one }: { readonly one: NamedItem }) {
  const { t } = useLanguage();
  const book = useBookId();
  return (
    <Link
      to="/b/$book/r/$register/$item"
      params={{ book, register: one.register, item: one.item }}
      className="item-link"
      {...(one.name === null ? {} : { lang: "zh-CN" })}
    >
      {one.name ?? t(PANEL_WORDS.nameErased)}
    </Link>
  );
}
