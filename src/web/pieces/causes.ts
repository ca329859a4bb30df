import { CAUSES_TOGETHER, TURN_CAUSES } from "../../words/web/cockpit.ts";
import type { Language } from "../language.tsx";
import type { Turn } from "../wire.ts";

/** What turned a light, in words; several causes are told as such, because no single one would have turned it. */
export function causesText(causes: Turn["causes"], t: Language["t"]): string {
  const words = causes.map((cause) => t(TURN_CAUSES[cause]));
  if (words.length === 1) return words[0] ?? "";
  return t(CAUSES_TOGETHER.all, { causes: words.join(t(CAUSES_TOGETHER.and)) });
}
