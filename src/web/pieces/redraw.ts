/** An element of a drawing, as its text says it. */
interface Piece {
  readonly name: string;
  /** What stands between the name and the end of the opening tag. */
  readonly attributes: string;
  readonly inside: readonly Piece[];
  /** Its whole text, and that between its tags. */
  readonly text: string;
  readonly within: string;
}

/** A drawing that stands in the page: its text, taken to pieces. */
export interface Drawn {
  readonly svg: string;
  readonly root: Piece;
}

/**
 * Reads the element that begins at a place. The `draw` room escapes every `<` and `>` that is not a tag's, and an element of
 * its drawings holds either words or other elements.
 */
function pieceAt(svg: string, start: number): { readonly piece: Piece; readonly end: number } {
  const close = svg.indexOf(">", start);
  const bare = svg[close - 1] === "/";
  const head = svg.slice(start + 1, bare ? close - 1 : close);
  const space = head.indexOf(" ");
  const name = space < 0 ? head : head.slice(0, space);
  const about = { name, attributes: space < 0 ? "" : head.slice(space) };
  if (bare)
    return { piece: { ...about, inside: [], text: svg.slice(start, close + 1), within: "" }, end: close + 1 };
  const inside: Piece[] = [];
  let at = svg.indexOf("<", close);
  while (svg[at + 1] !== "/") {
    const child = pieceAt(svg, at);
    inside.push(child.piece);
    at = svg.indexOf("<", child.end);
  }
  const end = at + name.length + 3;
  return { piece: { ...about, inside, text: svg.slice(start, end), within: svg.slice(close + 1, at) }, end };
}

const SIGNS: Readonly<{ [entity: string]: string }> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};
const plain = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => SIGNS[entity] ?? "");

/** Attributes as text, cut at their quotes: names (` x=`) and values in turn. No value begins with a space, so no name is taken for one. */
function changeAttributes(node: Element, before: string, after: string): void {
  const [old, now] = [before.split('"'), after.split('"')];
  const nameIn = (cut: readonly string[], at: number): string => (cut[at] ?? "").slice(1, -1);
  for (let at = 0; at + 1 < old.length; at += 2)
    if (!now.includes(old[at] ?? "")) node.removeAttribute(nameIn(old, at));
  for (let at = 0; at + 1 < now.length; at += 2) {
    const [value, stood] = [now[at + 1] ?? "", old.indexOf(now[at] ?? "")];
    if (stood < 0 || old[stood + 1] !== value) node.setAttribute(nameIn(now, at), plain(value));
  }
}

const alike = (a: readonly Piece[], b: readonly Piece[]): boolean =>
  a.length === b.length && a.every(({ name }, at) => name === b[at]?.name);

/** Changes an element that stands for one piece into the other; of what is the same, nothing is touched. */
function change(node: Element, before: Piece, after: Piece): void {
  if (before.attributes !== after.attributes) changeAttributes(node, before.attributes, after.attributes);
  if (before.within === after.within) return;
  // The element itself stays, so that a row keeps the keyboard's focus whatever comes to stand in it.
  if (!alike(before.inside, after.inside)) node.innerHTML = after.within;
  else if (after.inside.length === 0) node.textContent = plain(after.within);
  else changeInside(node, before.inside, after.inside);
}

function changeInside(node: Element, before: readonly Piece[], after: readonly Piece[]): void {
  let child = node.firstElementChild;
  for (const [at, piece] of after.entries()) {
    const old = before[at];
    if (child !== null && old !== undefined && old.text !== piece.text) change(child, old, piece);
    child = child?.nextElementSibling ?? null;
  }
}

/**
 * Sets a drawing of the `draw` room into a place of the page. Where another drawing stands there already, only what
 * differs is changed: most of a wall is the same on two days, and setting it in whole costs far more than to compare.
 */
export function redraw(place: Element, before: Drawn | null, svg: string): Drawn {
  if (before?.svg === svg) return before;
  const root = pieceAt(svg, 0).piece;
  const node = place.firstElementChild;
  if (before === null || node === null || before.root.name !== root.name) place.innerHTML = svg;
  else change(node, before.root, root);
  return { svg, root };
}
