// Scores the reader on a folder laid out like the reading corpus: index.json with plan years, passages/NNN.txt (and
// NNN.clean.txt), passages/NNN.gold.json. The rules are those of the corpus (RULES.md §6), in our own code.
// tsx scripts/eval-reader.mjs FOLDER [--pred DIR] [--raw] [--verbose]
//   --pred DIR  writes each passage's predictions as DIR/NNN.pred.json
//   --raw       reads the damaged file end to end and moves the spans onto the clean text
//   --verbose   lists every miss, every extra and every wrong field
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { decodeBytes } from "../src/reader/decode.ts";
import { toGold } from "../src/reader/gold.ts";
import { readPlan } from "../src/reader/read-plan.ts";
import { isTraditional, toSimplified } from "../src/reader/repair/script.ts";

const args = process.argv.slice(2);
const flag = (name) => args.includes(name);
const predDir = flag("--pred") ? args[args.indexOf("--pred") + 1] : null;
const folder = args.find((arg, at) => !arg.startsWith("--") && args[at - 1] !== "--pred");
if (folder === undefined || !existsSync(join(folder, "index.json"))) {
  console.error(
    "用法 / usage: npm run eval:reader -- FOLDER [--pred DIR] [--raw] [--verbose]\nFOLDER 中应有 index.json 与 passages/ · FOLDER must hold index.json and passages/",
  );
  process.exit(2);
}

const about = (year, id) => ({ planId: id, year, sha256: "0".repeat(64), mediaType: "text/plain" });
const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));

function predict(id, entry) {
  const raw = join(folder, entry.text);
  const clean = entry.clean === undefined ? raw : join(folder, entry.clean);
  const file = flag("--raw") ? raw : clean;
  const decoded = decodeBytes(readFileSync(file)).text;
  const rows = toGold(
    readPlan({ decoded }, about(entry.plan_year ?? Number(String(entry.date).slice(0, 4)), id)).plan,
  );
  // Gold spans count into the file as it stands, the reader's into the repaired text: they meet where the words stood.
  const onFile = rows.map((row) => ({
    ...row,
    quote_start: row.raw_start ?? row.quote_start,
    quote_end: row.raw_end ?? row.quote_end,
  }));
  // From a damaged file they are compared through the raw spans of the gold.
  return flag("--raw") && file !== clean
    ? onFile.map((row) => ({ ...row, onRaw: true }))
    : onFile.map((row) => inCodePoints(asWritten(row, decoded), decoded));
}

/** Gold names and units stand as the file writes them (RULES §5); the reader turns traditional characters into simplified ones. */
function asWritten(row, decoded) {
  if (!isTraditional(decoded)) return row;
  const plain = decoded.split("\n").map(toSimplified).join("\n");
  const written = (words) => {
    const at = words ? plain.indexOf(words) : -1;
    return at < 0 ? words : decoded.slice(at, at + words.length);
  };
  return {
    ...row,
    unit: written(row.unit),
    organisations: row.organisations.map(written),
    places_projects: row.places_projects.map(written),
  };
}

/** Gold spans count code points: they differ from UTF-16 units behind a picture. */
function inCodePoints(row, decoded) {
  const at = (offset) => Array.from(decoded.slice(0, offset)).length;
  return { ...row, quote_start: at(row.quote_start), quote_end: at(row.quote_end) };
}

const goldSpan = (gold, onRaw) =>
  onRaw ? [gold.raw_start, gold.raw_end] : [gold.quote_start, gold.quote_end];
const valueOf = (row) => row.value ?? null;
const equal = (a, b) => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a));

function overlapOf(gold, row) {
  const [start, end] = goldSpan(gold, row.onRaw === true);
  const shared = Math.min(end, row.quote_end) - Math.max(start, row.quote_start);
  return Math.max(0, shared) / Math.max(1, Math.min(end - start, row.quote_end - row.quote_start));
}

function admissible(gold, row) {
  const [want, got] = [valueOf(gold), valueOf(row)];
  if ((want === null) !== (got === null)) return false;
  return want === null ? (gold.kind === "action") === (row.kind === "action") : equal(want, got);
}

/** One-to-one pairs, best first. */
function pairUp(golds, rows) {
  const pairs = [];
  golds.forEach((gold, g) =>
    rows.forEach((row, r) => {
      const overlap = overlapOf(gold, row);
      if (overlap <= 0 || !admissible(gold, row)) return;
      const score =
        overlap +
        (gold.comparator === row.comparator ? 0.2 : 0) +
        (gold.optional ? 0 : 0.1) +
        (gold.object === row.object ? 0.1 : 0);
      pairs.push({ score, g, r });
    }),
  );
  pairs.sort((a, b) => b.score - a.score);
  const [ofGold, ofRow] = [new Map(), new Map()];
  for (const { g, r } of pairs) {
    if (ofGold.has(g) || ofRow.has(r)) continue;
    ofGold.set(g, r);
    ofRow.set(r, g);
  }
  return { ofGold, ofRow };
}

const tally = { all: [0, 0, 0], quantified: [0, 0, 0], loose: 0, required: 0, fields: new Map() };
const notes = [];
const looseOnes = (row) => valueOf(row) === null && row.kind === "action";
const short = (words) =>
  String(words ?? "")
    .replace(/\s+/g, " ")
    .slice(0, 60);

function field(id, name, right, gold, got) {
  const [hits, total] = tally.fields.get(name) ?? [0, 0];
  tally.fields.set(name, [hits + (right ? 1 : 0), total + 1]);
  if (!right)
    notes.push(`field ${id} ${name}: ${JSON.stringify(gold)} ≠ ${JSON.stringify(got)} · ${short(id.quote)}`);
}

function scoreFields(id, gold, row) {
  const at = `${id}/${gold.id} ${short(gold.quote)}`;
  const same = (name, want, got) => field(at, name, want === got, want, got);
  same("kind", gold.kind, row.kind);
  if (gold.force) same("force", gold.force, row.force);
  same("comparator", gold.comparator ?? null, row.comparator ?? null);
  if (!String(gold.deadline).startsWith("PLANYEAR"))
    same("deadline", gold.deadline ?? null, row.deadline ?? null);
  if (gold.deadline_basis === "clause") same("deadline(clause)", gold.deadline, row.deadline);
  if (gold.unit) same("unit", gold.unit, row.unit);
  if (gold.organisations.length > 0) same("lead organisation", gold.organisations[0], row.organisations[0]);
  if (gold.places_projects.length > 0) {
    const near = gold.places_projects.some((want) =>
      row.places_projects.some((got) => got.includes(want) || want.includes(got)),
    );
    field(at, "places/projects (any)", near, gold.places_projects, row.places_projects);
  }
  if (gold.value_max !== undefined) same("range", gold.value_max, row.value_max);
}

function count(which, hit, row) {
  tally.all[which] += hit;
  if (valueOf(row) !== null) tally.quantified[which] += hit;
}

for (const [id, entry] of Object.entries(readJson(join(folder, "index.json"))).sort(([a], [b]) =>
  a.localeCompare(b),
)) {
  const golds = readJson(join(folder, entry.gold));
  const rows = predict(id, entry);
  if (predDir !== null) {
    mkdirSync(predDir, { recursive: true });
    writeFileSync(join(predDir, `${id}.pred.json`), JSON.stringify(rows, null, 1));
  }
  const { ofGold, ofRow } = pairUp(golds, rows);
  golds.forEach((gold, g) => {
    if (gold.optional) return;
    tally.required += 1;
    const r = ofGold.get(g);
    count(r === undefined ? 2 : 0, 1, gold);
    if (r === undefined) notes.push(`miss  ${id} ${gold.kind} ${gold.value ?? ""} ${short(gold.quote)}`);
    else scoreFields(id, gold, rows[r]);
  });
  rows.forEach((row, r) => {
    if (ofRow.has(r)) return;
    if (looseOnes(row)) {
      tally.loose += 1;
      notes.push(`loose ${id} ${short(row.quote)}`);
    } else {
      count(1, 1, row);
      notes.push(`extra ${id} ${row.kind} ${row.value ?? ""} ${short(row.quote)}`);
    }
  });
}

function rates([tp, fp, fn]) {
  const precision = tp / (tp + fp || 1);
  const recall = tp / (tp + fn || 1);
  return {
    P: +precision.toFixed(3),
    R: +recall.toFixed(3),
    F1: +((2 * precision * recall) / (precision + recall || 1)).toFixed(3),
    tp,
    fp,
    fn,
  };
}

const fields = Object.fromEntries(
  [...tally.fields].map(([name, [hits, total]]) => [name, `${hits}/${total} = ${(hits / total).toFixed(3)}`]),
);
console.log(
  JSON.stringify(
    {
      all: rates(tally.all),
      quantified: rates(tally.quantified),
      loose_actions_per_required: +(tally.loose / (tally.required || 1)).toFixed(2),
      fields,
    },
    null,
    1,
  ),
);
if (flag("--verbose")) console.log(notes.join("\n"));
