import type { Item } from "../../ledger/item.ts";
import type { Register } from "../../registers/register.ts";
import { textOf } from "../../judge/scope.ts";
import { NOT_SAID } from "../../words/panels.ts";
import type { Heading } from "./portfolio.ts";
import { hasEnded, namedItem, type NamedItem } from "./named-item.ts";

/** One link of an industrial chain: how many stand at each stage, and those furthest on. */
export interface ChainLink extends Heading {
  readonly items: number;
  readonly stages: readonly { readonly stage: string; readonly count: number }[];
  /** Those furthest on, at most six. */
  readonly first: readonly (NamedItem & { readonly stage: string | null })[];
}

export interface ChainView {
  readonly panel: "chain";
  readonly register: string;
  readonly field: string;
  /** Every link that the register knows, also those with nobody in them: a gap in the chain is what is looked for. */
  readonly links: readonly ChainLink[];
}

const FIRST = 6;

function linkOf(heading: Heading, items: readonly Item[], register: Register): ChainLink {
  const place = (item: Item): number => register.stages.findIndex(({ id }) => id === item.stage?.stage);
  const ordered = [...items].sort((a, b) => place(b) - place(a));
  return {
    ...heading,
    items: items.length,
    stages: register.stages.flatMap(({ id }) => {
      const count = items.filter(({ stage }) => stage?.stage === id).length;
      return count === 0 ? [] : [{ stage: id, count }];
    }),
    first: ordered
      .slice(0, FIRST)
      .map((item) => ({ ...namedItem(item, register), stage: item.stage?.stage ?? null })),
  };
}

/** Items by the link of a chain that they stand for (产业链). */
export function chainView(items: readonly Item[], register: Register, field: string): ChainView {
  const open = items.filter((item) => !hasEnded(item, register));
  const choices = register.fields.find(({ id }) => id === field)?.choices ?? [];
  const unsaid = open.filter((item) => !choices.some(({ id }) => id === textOf(item, field)));
  const links = choices.map(({ id, zh, en }) =>
    linkOf(
      { key: id, zh, en },
      open.filter((item) => textOf(item, field) === id),
      register,
    ),
  );
  return {
    panel: "chain",
    register: register.id,
    field,
    links: unsaid.length === 0 ? links : [...links, linkOf({ key: "", ...NOT_SAID }, unsaid, register)],
  };
}
