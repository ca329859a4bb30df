import type { Page, Response } from "playwright-core";

/** A piece of text that a person can meet: on the page, on hover, or read aloud. */
export interface Uttered {
  readonly text: string;
  /** True inside a drawing, where a sentence may be cut into lines. */
  readonly drawn: boolean;
}

/**
 * Everything that the page says, except what is marked as the plan's own language, and what is hidden from people or
 * from reading aloud. Upright letters of a drawing, one to a line, are put together again.
 */
export function utteredOn(page: Page): Promise<readonly Uttered[]> {
  return page.evaluate(() => {
    const said: { text: string; drawn: boolean }[] = [];
    const own = document.documentElement.lang;
    const isQuoted = (element: Element): boolean =>
      (element.closest("[lang]")?.getAttribute("lang") ?? own) !== own;
    const isShown = (element: Element): boolean =>
      element.closest("script, style, noscript") === null && element.getClientRects().length > 0;
    const isDrawn = (element: Element): boolean => element.closest("svg") !== null;
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let upright = "";
    const endUpright = (): void => {
      if (upright !== "") said.push({ text: upright, drawn: true });
      upright = "";
    };
    for (let node = words.nextNode(); node !== null; node = words.nextNode()) {
      const holder = node.parentElement;
      const text = node.textContent?.trim() ?? "";
      if (holder === null || text === "" || !isShown(holder) || isQuoted(holder)) continue;
      const drawn = isDrawn(holder);
      if (drawn && text.length === 1) {
        upright += text;
        continue;
      }
      endUpright();
      said.push({ text, drawn });
    }
    endUpright();
    for (const element of document.querySelectorAll("[aria-label], [title], [placeholder], [alt]")) {
      if (!isShown(element) || isQuoted(element) || element.closest("[aria-hidden=true]") !== null) continue;
      for (const name of ["aria-label", "title", "placeholder", "alt"]) {
        const text = element.getAttribute(name);
        if (text !== null) said.push({ text, drawn: isDrawn(element) });
      }
    }
    return said;
  });
}

/** Every string of an answer that is the book's own: all but what the product itself says in Chinese and English. */
function ownStrings(value: unknown, found: Set<string>): void {
  if (typeof value === "string") found.add(value);
  else if (Array.isArray(value)) for (const part of value) ownStrings(part, found);
  else if (typeof value === "object" && value !== null)
    for (const [key, part] of Object.entries(value))
      if (key !== "zh" && key !== "en") ownStrings(part, found);
}

/** Listens to what the server tells a page, and keeps the words that are the book's own. */
export function hearBook(page: Page): { readonly words: () => Promise<ReadonlySet<string>> } {
  const found = new Set<string>();
  const waiting: Promise<void>[] = [];
  page.on("response", (response: Response) => {
    if (!response.url().includes("/api/")) return;
    const read = response
      .json()
      .then((body: unknown) => ownStrings(body, found))
      .catch(() => undefined);
    waiting.push(read);
  });
  return { words: () => Promise.all(waiting).then(() => found) };
}

const HAN = /\p{Script=Han}/u;

/** Takes the book's own words out of a text, longest first; in a drawing also pieces of them. */
export function withoutBook({ text, drawn }: Uttered, book: readonly string[]): string {
  const piece = text.replaceAll(/\s|…/g, "");
  // A sentence of a drawing is cut into lines and shortened: any piece of it is still the book's own.
  if (drawn && piece.length > 1 && book.some((own) => own.replaceAll(/\s/g, "").includes(piece))) return "";
  return book.reduce((rest, own) => (rest.includes(own) ? rest.replaceAll(own, " ") : rest), text);
}

/** The book's own words that hold Chinese, longest first, so that a whole is taken out before its parts. */
export const chineseOf = (words: ReadonlySet<string>): readonly string[] =>
  [...words].filter((word) => HAN.test(word)).sort((a, b) => b.length - a.length);

export const holdsChinese = (text: string): boolean => HAN.test(text);
