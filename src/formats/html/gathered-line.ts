import type { Passage } from "../../reader/opened.ts";
import { textOrigins } from "./origins.ts";
import type { PageText } from "./tree.ts";

/** Characters gathered until the next block begins, each with its origin in the page. */
export interface GatheredLine {
  readonly units: string[];
  readonly starts: number[];
  readonly ends: number[];
  /** White space seen since the last character: "" for none, "\n" when it holds a line end. */
  gap: "" | " " | "\n";
  /** Characters that stand inside links. */
  linked: number;
}

const COLLAPSED = /[ \t\n\r\f]/;
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\u3000-\u303f\uff00-\uffef]/u;

export const emptyLine = (): GatheredLine => ({ units: [], starts: [], ends: [], gap: "", linked: 0 });

function put(line: GatheredLine, unit: string, start: number, end: number): void {
  line.units.push(unit);
  line.starts.push(start);
  line.ends.push(end);
}

/** A line end in the source between two wide characters is no space (CSS Text 3, segment break transformation). */
function closeGap(line: GatheredLine, next: string, at: number): void {
  const last = line.units[line.units.length - 1];
  if (line.gap === "" || last === undefined) return;
  if (!(line.gap === "\n" && WIDE.test(last) && WIDE.test(next))) put(line, " ", at, at);
  line.gap = "";
}

/** Adds a text node to the line with white space collapsed as a browser does; `end` is called at each line end of a `<pre>`. */
export function addText(
  line: GatheredLine,
  node: PageText,
  page: string,
  inLink: boolean,
  end: (() => void) | null,
): void {
  const origins = textOrigins(node, page);
  for (let at = 0; at < node.value.length; at++) {
    const unit = node.value[at] as string;
    if (end !== null && unit === "\n") end();
    else if (COLLAPSED.test(unit)) line.gap = unit === "\n" || line.gap === "\n" ? "\n" : " ";
    else {
      if (line.units.length === 0) line.gap = "";
      closeGap(line, unit, origins[at * 2] as number);
      put(line, unit, origins[at * 2] as number, origins[at * 2 + 1] as number);
      if (inLink) line.linked += 1;
    }
  }
}

/** Empties the line into a passage; null when it held nothing to read. */
export function takeLine(
  line: GatheredLine,
  about: Pick<Passage, "kind" | "level" | "cell">,
): Passage | null {
  const text = line.units.join("");
  const [units, starts, ends] = [line.units.splice(0), line.starts.splice(0), line.ends.splice(0)];
  line.gap = "";
  line.linked = 0;
  const first = text.length - text.trimStart().length;
  const last = text.trimEnd().length;
  if (first >= last) return null;
  const origins = new Int32Array((last - first) * 2);
  for (let at = first; at < last; at++) {
    origins[(at - first) * 2] = starts[at] as number;
    origins[(at - first) * 2 + 1] = ends[at] as number;
  }
  const source = { kind: "raw", start: starts[first] as number, end: ends[last - 1] as number } as const;
  return { text: units.slice(first, last).join(""), source, ...about, origins };
}
