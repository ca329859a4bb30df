import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { LINES, measureOf } from "../../src/lines/lines.ts";
import type { Commitment } from "../../src/plan/commitment.ts";
import { house } from "./house.ts";

/* Whole provincial reports of an outside corpus, from the .docx to the wall. Without the corpus nothing of it is run. */
const corpus = process.env["TAIZHANG_CORPUS"];
const REPORTS = [
  "2025-shandong",
  "2025-anhui",
  "2025-gansu",
  "2025-neimenggu",
  "2025-ningxia",
  "2025-shanxi",
];

const B = "/api/books/qinghe";
/** Departments in turn, so that every programme has one that leads and the bulk of the work has an owner. */
const UNITS = [
  "发展改革部门",
  "工业和信息化部门",
  "农业农村部门",
  "教育部门",
  "住房城乡建设部门",
  "生态环境部门",
];

it.skipIf(!corpus).each(REPORTS)(
  "%s (needs TAIZHANG_CORPUS): read, given owners in one go, adopted, judged, drawn by programme",
  { timeout: 60_000 },
  async (name) => {
    const at = await house({ adopted: false });
    at.moveTo("2025-03-20");
    const office = await at.person("office");
    const bytes = readFileSync(join(corpus ?? "", "reports", `${name}.docx`));
    const uploaded = await office.upload(`${B}/drafts`, `${name}.docx`, bytes, { year: 2025 });
    expect(uploaded.status, uploaded.text.slice(0, 300)).toBe(200);
    const { plan, id } = uploaded.body;
    const found = plan.commitments as Commitment[];
    const programmes = plan.programmes as { id: string; title: string }[];

    // Every promise has a line, and a measure of the line or of `general`.
    for (const { line, measureId } of found) {
      expect(LINES.map((one) => one.id)).toContain(line);
      expect(measureOf(line, measureId)).not.toBeNull();
    }

    // Programmes are the report's own parts: none holds more than half of the plan.
    expect(programmes.length).toBeGreaterThanOrEqual(5);
    const inPlan = programmes.map((one) => found.filter(({ programme }) => programme === one.id).length);
    expect(Math.max(...inPlan)).toBeLessThan(found.length / 2);

    // What the reader calls borderline is set aside; the rest gets its owner by programme, in one save.
    const aside = found.filter(({ optional }) => optional).map((one) => one.id);
    const unitOf = (programme: string | null): string =>
      UNITS[
        Math.max(
          0,
          programmes.findIndex((one) => one.id === programme),
        ) % UNITS.length
      ] ?? "";
    // A task without number and date cannot be judged; the decomposition gives it the plan year's end.
    const undated = found.filter(({ target, deadline }) => target === null && deadline.on === null);
    const yearEnd = { on: "2025-12-31", bound: "by", basis: "inherited", words: "" } as const;
    const owned = found.map((one) => ({
      ...one,
      ...(undated.includes(one) ? { deadline: yearEnd } : {}),
      owner: { leaderPost: "分管省长", units: [{ name: unitOf(one.programme), role: "lead" as const }] },
      doubts: one.doubts.map((doubt) => ({ ...doubt, chosen: doubt.preferred })),
    }));
    const saved = await office.send("PUT", `${B}/drafts/${id}`, {
      version: 1,
      commitments: owned,
      setAside: aside,
      accepted: owned.map((one) => one.id).filter((one) => !aside.includes(one)),
    });
    expect(saved.status, saved.text.slice(0, 300)).toBe(200);
    const adopted = await office.send("POST", `${B}/drafts/${id}/adopt`, { version: 2 });
    expect(adopted.status, adopted.text.slice(0, 300)).toBe(200);
    const kept = found.length - aside.length;
    expect(kept).toBeGreaterThanOrEqual(150);
    expect(kept).toBeLessThanOrEqual(250);

    // The wall and the cockpit answer, programme by programme, with as many rows as were adopted.
    const wall = (await office.get(`${B}/wall`)).body;
    const rows = (wall.programmes as { title: string; points: { rows: object[] }[] }[]).map(({ points }) =>
      points.reduce((sum, point) => sum + point.rows.length, 0),
    );
    expect(rows.reduce((sum, count) => sum + count, 0)).toBe(kept);
    const cockpit = await office.get(`${B}/cockpit`);
    expect(cockpit.status).toBe(200);
    expect((await office.get(`${B}/wall.svg`)).status).toBe(200);

    // A register carries one of its tasks through: opened, finished with a paper, checked by another unit.
    const task = owned.find((one) => one.measureId === "matter-finished" && !aside.includes(one.id));
    const reporter = await at.person("reporter", unitOf(task?.programme ?? null));
    const checker = await at.person("checker", "省核验专班");
    const paper = await reporter.upload(
      `${B}/evidence`,
      "办结.pdf",
      new TextEncoder().encode("%PDF-1.7\n办结"),
    );
    const written = await reporter.send("POST", `${B}/writes`, {
      register: "matters",
      item: null,
      stage: "finished",
      facts: { name: "办结事项", commitments: task?.id },
      effectiveOn: "2025-03-18",
      seen: 0,
      evidence: [paper.body.sha256],
    });
    expect(written.status, written.text).toBe(200);
    await checker.send("POST", `${B}/attestations`, {
      entry: written.body.entry.seq,
      level: 3,
      finding: "confirmed",
      note: "现场核对",
      evidence: [],
    });
    const page = (await office.get(`${B}/commitments/${task?.id ?? ""}`)).body;
    expect(page.verdict).toMatchObject({ word: "done-proven", light: "green" });

    // The page of the rest carries most of the report, and its counts are those of the plan.
    const cards = (await office.get(`${B}/lines`)).body as { id: string; commitments: number }[];
    const general = cards.find((card) => card.id === "general")?.commitments ?? 0;
    expect(cards.reduce((sum, card) => sum + card.commitments, 0)).toBe(kept);
    expect(general).toBeGreaterThan(kept * 0.8);
  },
);
