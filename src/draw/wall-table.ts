import { dayText } from "../words/dates.ts";
import { FORCE_WORDS, LIGHTS, lightText } from "../words/lights.ts";
import { outlookText } from "../words/outlook.ts";
import type { Lang, Sentence } from "../words/sentence.ts";
import { say } from "../words/sentence.ts";
import { WALL_WORDS } from "../words/wall.ts";
import { besideText } from "./beside.ts";
import { cleanText } from "./svg.ts";
import { changedTarget, figuresText, paceText, targetText, waypointsText } from "./told.ts";
import type { Wall, WallRow } from "./wall.ts";

/** The wall as a table, for the terminal, the keyboard's table view and readers of the screen. */
export interface WallTable {
  readonly columns: readonly { readonly id: WallColumn; readonly title: string }[];
  readonly rows: readonly WallTableRow[];
}

/** Columns of the table, in order. */
export type WallColumn =
  | "programme"
  | "point"
  | "words"
  | "force"
  | "leader"
  | "unit"
  | "deadline"
  | "light"
  | "figures"
  | "target"
  | "outlook"
  | "pace"
  | "marks";

/** One commitment as cells of text; `commitment` names it for a link. */
export type WallTableRow = Readonly<{ [column in WallColumn]: string }> & { readonly commitment: string };

const TITLES: Readonly<{ [column in WallColumn]: Sentence }> = {
  programme: WALL_WORDS.programme,
  point: WALL_WORDS.point,
  words: WALL_WORDS.words,
  force: { zh: "力度", en: "Force" },
  leader: WALL_WORDS.leader,
  unit: WALL_WORDS.unit,
  deadline: { zh: "期限", en: "Deadline" },
  light: WALL_WORDS.light,
  figures: { zh: "报 · 实", en: "Reported, proven" },
  target: { zh: "目标", en: "Target" },
  outlook: { zh: "前景", en: "Outlook" },
  pace: { zh: "序时", en: "Pace" },
  marks: { zh: "备注", en: "Marks" },
};
const COLUMNS = Object.keys(TITLES) as WallColumn[];

function marksOf(row: WallRow, lang: Lang): string {
  const first = changedTarget(row);
  const late = row.flags.filter((flag) => flag.mark === "late").length;
  return [
    first
      ? say(WALL_WORDS.original, lang, { target: targetText(first, lang) })
      : row.verdict.adjusted
        ? WALL_WORDS.adjusted[lang]
        : "",
    ...besideText(row, lang),
    row.openDoubts > 0 ? say(WALL_WORDS.doubts, lang, { count: row.openDoubts }) : "",
    waypointsText(row, lang),
    late > 0 ? say(WALL_WORDS.lateWaypoints, lang, { count: late }) : "",
  ]
    .filter(Boolean)
    .join(" · ");
}

function tableRow(programme: string, point: string, row: WallRow, lang: Lang): WallTableRow {
  return {
    commitment: row.commitment,
    programme: cleanText(programme),
    point: cleanText(point),
    words: cleanText(row.words),
    force: FORCE_WORDS[row.force][lang],
    leader: cleanText(row.leaderPost ?? WALL_WORDS.noLeader[lang]),
    unit: cleanText(row.leadUnit ?? WALL_WORDS.noUnit[lang]),
    deadline: row.deadline ? dayText(row.deadline, lang) : WALL_WORDS.noDeadline[lang],
    light: `${LIGHTS[row.verdict.light].shape} ${lightText(row.verdict, lang)}`,
    figures: figuresText(row, lang),
    target: row.target ? targetText(row.target, lang) : "",
    outlook: outlookText(row.verdict.forecast, lang),
    pace: paceText(row.verdict, lang),
    marks: marksOf(row, lang),
  };
}

/** Every row of the wall as text, in the wall's order. */
export function wallTable(wall: Wall, lang: Lang): WallTable {
  const rows = wall.programmes.flatMap((programme) =>
    programme.points.flatMap((point) =>
      point.rows.map((row) => tableRow(programme.title, point.title, row, lang)),
    ),
  );
  return { columns: COLUMNS.map((id) => ({ id, title: TITLES[id][lang] })), rows };
}
