import type { Page } from "playwright-core";
import type { OpenBook } from "./book.ts";
import { DEMO, type Member, type Site } from "./site.ts";

/** One page of the product as somebody looks at it. */
export interface Place {
  /** What it is, for the message when a check fails. */
  readonly name: string;
  readonly path: string;
  /** Something that stands on the page once it is there. */
  readonly mark: string;
  /** Who looks; nobody has signed in when absent. */
  readonly who?: Member | undefined;
}

/** Lines whose pages together show every kind of panel. */
const LINES = ["infrastructure", "investment", "phoenix", "gong", "geothermal", "brand", "general"];

/** An item of the demonstration with a long history, found by asking. */
async function longItem(site: Site): Promise<string> {
  const answer = await fetch(`${site.url}/api/books/${DEMO}/registers/projects`);
  const { rows } = (await answer.json()) as { rows: readonly { readonly id: string }[] };
  return rows[0]?.id ?? "";
}

/** The pages of the demonstration, which anybody may open. */
export async function openPlaces(site: Site): Promise<readonly Place[]> {
  const at = (name: string, path: string, mark = "main h1"): Place => ({
    name,
    path: `/b/${DEMO}${path}`,
    mark,
  });
  return [
    at("cockpit", "", "main.cockpit"),
    at("wall", "/wall", "main.wall-page svg, main.wall-page .wall-list"),
    at("commitment with a number", "/c/2025-01.c04"),
    at("commitment with an open reading", "/c/2025-01.c11"),
    at("commitment with an adjusted target", "/c/2025-01.c10"),
    at("lines", "/l"),
    ...LINES.map((line) => at(`line ${line}`, `/l/${line}`, "main.line-page h1")),
    at("registers", "/r"),
    at("register", "/r/upgrades", "main table, main .item-list"),
    at("item", `/r/projects/${await longItem(site)}`),
    at("desk, simulated", "/desk"),
    at("adopted plan", "/plan/2025-01"),
    at("changes", "/difference", ".difference-group"),
    at("log", "/log", ".timeline"),
  ];
}

/** The pages that need somebody, a real book, and a draft on its desk. */
export function ownPlaces(office: Member, reporter: Member, book: OpenBook, draft: string): readonly Place[] {
  return [
    { name: "people", path: "/people", mark: "main table", who: office },
    { name: "start, signed in", path: "/", mark: "article.card", who: office },
    { name: "line, empty", path: `/b/${book.id}/l/investment`, mark: "main.line-page h1", who: office },
    { name: "desk inbox", path: `/b/${book.id}/desk`, mark: "form.hand-in", who: office },
    { name: "desk draft", path: `/b/${book.id}/desk/${draft}`, mark: ".open-card", who: office },
    { name: "my page", path: `/b/${book.id}/my`, mark: "main h1", who: reporter },
    {
      name: "commitment, writing",
      path: `/b/${book.id}/c/${book.upgrades}`,
      mark: "main h1",
      who: reporter,
    },
    {
      name: "register, writing",
      path: `/b/${book.id}/r/upgrades#new`,
      mark: "form.item-form",
      who: reporter,
    },
  ];
}

/** The pages before anybody has signed in. */
export const doorPlaces = (invitation: string): readonly Place[] => [
  { name: "start", path: "/", mark: "article.card" },
  { name: "sign-in", path: "/sign-in", mark: "main form" },
  { name: "join", path: invitation, mark: "main form" },
];

/** Opens a place and waits until it stands. */
export async function goTo(page: Page, place: Place, query = ""): Promise<void> {
  const [path = "", hash] = place.path.split("#");
  await page.goto(`${path}${query}${hash === undefined ? "" : `#${hash}`}`);
  await page.locator(place.mark).first().waitFor();
  // Parts that are asked for on their own (registers of a timeline, a form) arrive a moment later.
  await page.waitForFunction(() => !/正在翻账|Opening the book/.test(document.body.innerText));
}
