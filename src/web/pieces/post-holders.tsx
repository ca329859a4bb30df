import type { HeldPost } from "../../draw/wall.ts";
import { dayText } from "../../words/dates.ts";
import { BESIDE_WORDS } from "../../words/settings.ts";
import { useLanguage } from "../language.tsx";

/** Who holds a post on the day asked for: "（现任：某某，自 2024年3月1日）"; nothing while the book does not say. */
export function PostHolders({ post }: { readonly post: HeldPost | undefined }) {
  const { t, lang } = useLanguage();
  if (post === undefined) return null;
  const told = post.holders.map(({ person, unit, since }) => {
    const held = t(BESIDE_WORDS.holder, {
      person: person ?? t(BESIDE_WORDS.holderErased),
      since: dayText(since, lang),
    });
    return post.holders.length > 1 && unit !== null ? `${unit} ${held}` : held;
  });
  const overlap = post.mark === "post-overlap" ? [t(BESIDE_WORDS.overlap, { n: post.holders.length })] : [];
  const words = told.length === 0 ? [t(BESIDE_WORDS.vacant)] : [...told, ...overlap];
  const joined = words.join(lang === "zh" ? "；" : "; ");
  return (
    <span className={post.mark === null ? "hint" : "hint mark"}>
      {lang === "zh" ? `（${joined}）` : ` (${joined})`}
    </span>
  );
}
