import { targetText } from "../draw/told.ts";
import type { Commitment } from "../plan/commitment.ts";
import type { Plan } from "../plan/plan.ts";
import { toGold } from "../reader/gold.ts";
import { isProposed } from "../reader/model/proposed-id.ts";
import type { PlanReading } from "../reader/read-plan.ts";
import { tallyOf } from "../reader/sentence-mark.ts";
import { lintOf } from "../rules/lint.ts";
import { CLI_DOUBTS, CLI_SAYS } from "../words/cli.ts";
import { COVERAGE, SENTENCE_KINDS } from "../words/coverage.ts";
import { daysText, dayText } from "../words/dates.ts";
import { FORCE_WORDS } from "../words/lights.ts";
import { MODEL_SAYS } from "../words/model.ts";
import { readPlanFile, type PlanFileOptions } from "./plan-file.ts";
import { modelLines, withModel } from "./model-help.ts";
import { tell, type Terminal } from "./terminal.ts";
import { tableLines } from "./table.ts";
import { writeTaskTable } from "./task-table.ts";

/** Options of `taizhang read`. */
export interface ReadOptions extends PlanFileOptions {
  readonly json?: boolean | undefined;
  readonly gold?: boolean | undefined;
  readonly table?: string | undefined;
  readonly modelHelp?: boolean | undefined;
  readonly modelAll?: boolean | undefined;
}

const WIDEST_TARGET = 24;

function rowOf(commitment: Commitment, terminal: Terminal): readonly string[] {
  const { lang } = terminal;
  const { id, words, force, target, deadline, doubts } = commitment;
  return [
    isProposed(id) ? `${id} ${MODEL_SAYS.proposed[lang]}` : id,
    words.replace(/\s+/gu, " "),
    FORCE_WORDS[force][lang],
    target === null ? "" : targetText(target, lang),
    deadline.on === null ? CLI_SAYS.noDeadline[lang] : dayText(deadline.on, lang),
    doubts.length === 0 ? "" : tell(terminal, CLI_SAYS.openDoubts, { count: doubts.length }),
  ];
}

function doubtLines(commitment: Commitment, terminal: Terminal): readonly string[] {
  const { lang } = terminal;
  return commitment.doubts.flatMap((doubt) => [
    `${CLI_SAYS.doubt[lang]} ${commitment.id} · ${CLI_DOUBTS[doubt.code][lang]}`,
    ...doubt.senses.map(
      (sense) =>
        `  · ${daysText(sense[lang], lang)}${sense.id === doubt.preferred ? CLI_SAYS.preferred[lang] : ""}`,
    ),
  ]);
}

/** Commitments under the programme and point they stand in, in the plan's order. */
function planLines(plan: Plan, terminal: Terminal): readonly string[] {
  const titles = new Map(
    plan.programmes.flatMap(({ id, title, points }) => [
      [id, title] as const,
      ...points.map((point) => [point.id, point.title] as const),
    ]),
  );
  const columns = [
    { title: "" },
    { title: "", flexible: true },
    { title: "" },
    { title: "", widest: WIDEST_TARGET },
    { title: "" },
    { title: "" },
  ];
  const [, ...lines] = tableLines(
    columns,
    plan.commitments.map((commitment) => rowOf(commitment, terminal)),
    terminal.width,
  );
  let above = "";
  return plan.commitments.flatMap(({ programme, point }, at) => {
    const place = [programme, point]
      .map((id) => (id === null ? undefined : titles.get(id)))
      .filter((title) => title !== undefined)
      .join(" › ");
    const heading = place === above ? [] : ["", place];
    above = place;
    return [...heading, lines[at] ?? ""];
  });
}

/** What every sentence was taken for, and what the text counts more of than it tells. */
function coverageLines({ plan, sentences }: PlanReading, terminal: Terminal): readonly string[] {
  const counts = tallyOf(sentences).map(({ kind, count }) =>
    tell(terminal, COVERAGE.count, { kind: SENTENCE_KINDS[kind][terminal.lang], n: count }),
  );
  return [
    [tell(terminal, COVERAGE.all, { n: sentences.length }), ...counts].join(" · "),
    ...plan.shortfalls.map(({ words, named, described }) =>
      tell(terminal, COVERAGE.shortfall, { words, named, described }),
    ),
  ];
}

/** `taizhang read FILE`: what a plan promises, as a table, as JSON, or in the fields of the reading rules. */
export async function read(file: string, options: ReadOptions, terminal: Terminal): Promise<void> {
  const read = await readPlanFile(file, options, terminal);
  const scope = options.modelAll ? "all" : options.modelHelp ? "not-understood" : null;
  const reading = scope === null ? { ...read, model: undefined } : await withModel(read, scope, terminal);
  const { plan, model } = reading;
  if (options.gold) return terminal.print(JSON.stringify(toGold(plan), null, 1));
  if (options.table !== undefined) return writeTaskTable(plan, options.table, terminal);
  if (options.json) return terminal.print(JSON.stringify(reading, null, 1));
  const doubts = plan.commitments.reduce((sum, commitment) => sum + commitment.doubts.length, 0);
  terminal.print(plan.title);
  terminal.print(
    tell(terminal, CLI_SAYS.readAs, {
      commitments: plan.commitments.length,
      doubts,
      repairs: plan.statement.repairs.length,
      unread: reading.sentences.filter(({ kind }) => kind === "not-understood").length,
      year: plan.year,
    }),
  );
  for (const line of coverageLines(reading, terminal)) terminal.print(line);
  for (const line of planLines(plan, terminal)) terminal.print(line);
  if (model !== undefined) for (const line of modelLines(model, terminal)) terminal.print(line);
  if (doubts > 0) terminal.print("");
  for (const commitment of plan.commitments)
    for (const line of doubtLines(commitment, terminal)) terminal.print(line);
  for (const { commitment, says, article } of lintOf(plan))
    terminal.print(
      `! ${commitment} ${says[terminal.lang]}${terminal.lang === "zh" ? `（${article.zh}）` : ` (${article.en})`}`,
    );
}
