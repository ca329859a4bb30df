import { expect } from "vitest";
import type { Commitment } from "../../src/plan/commitment.ts";
import { type House, house, type Visitor } from "./house.ts";

/** A pasted plan, adopted with one unit answering for everything, and the people who work on it for a year. */
export interface Bureau {
  readonly at: House;
  readonly office: Visitor;
  readonly reporter: Visitor;
  readonly checker: Visitor;
  readonly commitments: readonly Commitment[];
  /** The commitment whose words hold these. */
  readonly promise: (words: string) => Commitment;
  /** The day on which everybody works from now on. */
  readonly on: (day: string) => void;
  /** Opens an item, or writes to one, with a paper of its own where `paper` names one; gives the item and its entry. */
  readonly write: (act: Written) => Promise<{ readonly item: string; readonly entry: number }>;
  readonly attest: (
    entry: number,
    finding?: "confirmed" | "refuted",
    level?: 1 | 2 | 3,
    by?: Visitor,
  ) => Promise<void>;
  /** A commitment's page. */
  // oxlint-disable-next-line typescript/no-explicit-any -- a test looks at answers as they come
  readonly page: (words: string) => Promise<any>;
  // oxlint-disable-next-line typescript/no-explicit-any -- the same
  readonly line: (id: string) => Promise<any>;
}

/** What a bureau writes. */
export interface Written {
  readonly register: string;
  readonly item?: string;
  readonly stage?: string;
  readonly facts?: object;
  readonly paper?: string;
  readonly by?: Visitor;
  /** Day on which it was so; the bureau's present day when absent. */
  readonly so?: string;
}

const B = "/api/books/year";

/** Opens the house, reads a plan on the desk as the office would, names `unit` for everything, adopts it. */
export async function bureau(text: string, year: number, unit: string): Promise<Bureau> {
  const at = await house();
  let today = `${year}-01-20`;
  at.moveTo(today);
  const [office, reporter, checker] = [
    await at.person("office"),
    await at.person("reporter", unit),
    await at.person("checker", "区核验专班"),
  ];
  const opened = await office.send("POST", "/api/books", { title: "一年的台账", district: "青禾区" });
  const book = B.replace("year", String(opened.body.id));
  const draft = (await office.send("POST", `${book}/drafts`, { text, name: "计划.txt", year })).body;
  const owner = { leaderPost: "分管副区长", units: [{ name: unit, role: "lead" }] };
  const settled = (draft.plan.commitments as Commitment[]).map((one) => ({
    ...one,
    owner,
    doubts: one.doubts.map((doubt) => ({ ...doubt, chosen: doubt.preferred })),
  }));
  const saved = await office.send("PUT", `${book}/drafts/${draft.id}`, {
    version: 1,
    commitments: settled,
    setAside: [],
    accepted: settled.map(({ id }) => id),
  });
  expect(saved.status, saved.text).toBe(200);
  const adopted = await office.send("POST", `${book}/drafts/${draft.id}/adopt`, { version: 2 });
  expect(adopted.status, adopted.text).toBe(200);
  const commitments = saved.body.plan.commitments as Commitment[];
  const heads = new Map<string, number>();
  const promise = (words: string): Commitment => {
    const found = commitments.find((one) => one.words.includes(words));
    if (found === undefined)
      throw new Error(`no promise says ${words}: ${commitments.map((one) => one.words).join(" / ")}`);
    return found;
  };
  return {
    at,
    office,
    reporter,
    checker,
    commitments,
    promise,
    on: (day) => {
      today = day;
      at.moveTo(day);
    },
    write: async ({ register, item, stage, facts, paper, by = reporter, so = today }) => {
      const evidence: string[] = [];
      if (paper !== undefined) {
        const file = await by.upload(
          `${book}/evidence`,
          `${paper}.pdf`,
          new TextEncoder().encode(`%PDF-1.7\n${paper} ${today}`),
        );
        expect(file.status, file.text).toBe(200);
        evidence.push(file.body.sha256);
      }
      const written = await by.send("POST", `${book}/writes`, {
        register,
        item: item ?? null,
        ...(stage === undefined ? {} : { stage }),
        ...(facts === undefined ? {} : { facts }),
        effectiveOn: so,
        seen: item === undefined ? 0 : (heads.get(item) ?? 0),
        evidence,
      });
      expect(written.status, written.text).toBe(200);
      heads.set(written.body.item, written.body.entry.seq);
      return { item: written.body.item, entry: written.body.entry.seq };
    },
    attest: async (entry, finding = "confirmed", level = 1, by = checker) => {
      const answer = await by.send("POST", `${book}/attestations`, {
        entry,
        level,
        finding,
        note: finding === "confirmed" ? "核对原件，现场查看" : "现场没有看到",
        evidence: [],
      });
      expect(answer.status, answer.text).toBe(200);
      const about = [...heads].find(([, seq]) => seq === entry)?.[0];
      if (about !== undefined) heads.set(about, answer.body.entry.seq);
    },
    page: async (words) => (await office.get(`${book}/commitments/${promise(words).id}`)).body,
    line: async (id) => (await office.get(`${book}/lines/${id}`)).body,
  };
}
