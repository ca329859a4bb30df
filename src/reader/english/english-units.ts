import type { Organisation, OrganisationRole } from "../../plan/organisation.ts";

const LABEL =
  /(?:^|[([;.,]\s*|\s)(lead(?:ing)?|responsible|co-?operating|supporting|implementing|coordinating|in charge|competent)(?:\s+(?:unit|department|agency|agencies|body|bodies|authority|authorities|organisation|organization|office|departments|units|party|parties))?(?:\s+in charge)?\s*:\s*([^()[\]:.]{3,200}?)(?=[)\].]|$|;|,?\s*(?:lead|responsible|co-?operating|supporting|deadline|due|time)\b[^:]{0,30}:)/gi;
const SPOKEN =
  /\b(?:led by|under the lead(?:ership)? of|organi[sz]ed by|(?:the )?responsibility of|implemented by)\s+(?:the\s+)?((?:[A-Z][A-Za-z&'’-]*|of|and|for|the)(?:\s+(?:[A-Z][A-Za-z&'’-]*|of|and|for|the))*)/g;
const PARTNER =
  /\b(?:(?:in )?(?:co-?operation|partnership|collaboration|together|co-?operate|work|partner|jointly) with)\s+(?:the\s+)?((?:[A-Z][A-Za-z&'’-]*)(?:\s+(?:[A-Z][A-Za-z&'’-]*|of|and))*)/g;

const ROLES: readonly (readonly [RegExp, OrganisationRole])[] = [
  [/^(?:lead|coordinating)/i, "lead"],
  [/^(?:co-?operating|supporting)/i, "cooperating"],
  [/./, "responsible"],
];

/** The bodies of a list, without the words that only join them. */
export const englishNames = (words: string): readonly string[] =>
  words
    .split(
      /[,;/、]\s*(?:and\s+)?|\s+and\s+the\s+|(?<=\b(?:Bureau|Office|Department|Commission|Committee|Authority|Government|Company|Group|Administration|Centre|Center))\s+and\s+/,
    )
    .map((name) =>
      name
        .trim()
        .replace(/^the\s+/i, "")
        .replace(/\s+(?:and|of|for|the)$/, ""),
    )
    .filter(
      (name) =>
        /[A-Za-z]{2}/.test(name) && name.length <= 80 && !/^(?:etc|others?|relevant .*|all .*)$/i.test(name),
    );

/** Bodies that a sentence names: with a label (Responsible: A, B), as leading, or as partner; the lead comes first. */
export function englishUnits(words: string): readonly Organisation[] {
  const labelled = [...words.matchAll(LABEL)].flatMap(([, label, list]) => {
    const role = ROLES.find(([pattern]) => pattern.test(label ?? ""))?.[1] ?? "responsible";
    return englishNames(list ?? "").map((name): Organisation => ({ name, role }));
  });
  const spoken = [...words.matchAll(SPOKEN)].flatMap(([, list]) =>
    englishNames(list ?? "").map((name): Organisation => ({ name, role: "lead" })),
  );
  const partners = [...words.matchAll(PARTNER)].flatMap(([, list]) =>
    englishNames(list ?? "").map((name): Organisation => ({ name, role: "partner" })),
  );
  const all = [...labelled, ...spoken, ...partners];
  const unique = all.filter((body, at) => all.findIndex((other) => other.name === body.name) === at);
  return [...unique.filter((body) => body.role === "lead"), ...unique.filter((body) => body.role !== "lead")];
}

/** True for a line that only says who answers or by when. */
export const isUnitNote = (words: string): boolean =>
  /^[([]?\s*(?:lead|responsible|co-?operating|supporting|implementing|coordinating|deadline|due date|time ?frame|completion)[^:.]{0,40}:/i.test(
    words,
  );
