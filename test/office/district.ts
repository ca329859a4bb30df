import { createHash } from "node:crypto";
import type { AttestAct, Facts, StrikeAct, WriteAct } from "../../src/ledger/act.ts";
import type { Motion } from "../../src/office/act.ts";
import { adoptMotion, attestMotion, strikeMotion, writeMotion } from "../../src/office/act.ts";
import { createOffice, type Office } from "../../src/office/office.ts";
import type { Person } from "../../src/office/person.ts";
import type { Blobs, Store } from "../../src/office/ports.ts";
import type { Commitment } from "../../src/plan/commitment.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { registerOf } from "../../src/registers/registers.ts";
import type { Day, Instant } from "../../src/std/day.ts";
import { utf8 } from "../../src/std/hash.ts";
import { createMemoryDrafts } from "../../src/store/desk/drafts.ts";
import { createMemoryEvidence } from "../../src/store/desk/evidence.ts";
import { nativeDigest, randomSalts } from "../../src/store/digest.ts";
import { createMemoryBlobs, createMemoryStore } from "../../src/store/memory.ts";

/** People of an invented district; the names say what each may do. */
export const OFFICE: Person = { id: "p-office", name: "秦督查", role: "office", unit: "" };
export const REPORTER: Person = { id: "p-reporter", name: "鲁填报", role: "reporter", unit: "招商局" };
export const OTHER: Person = { id: "p-other", name: "齐填报", role: "reporter", unit: "农业局" };
export const CHECKER: Person = { id: "p-checker", name: "燕核验", role: "checker", unit: "统计局" };
export const OWN_CHECKER: Person = { id: "p-own", name: "赵核验", role: "checker", unit: "招商局" };
export const READER: Person = { id: "p-reader", name: "魏查阅", role: "reader", unit: "" };

const LINES = [
  "全年引进龙头企业4家以上。",
  "9月底前建成青岚数据中心项目。",
  "6月份前签约项目2个以上。",
  "加快推动储能产业发展。",
] as const;
const TEXT = LINES.join("\n");

const spanOf = (words: string) => {
  const start = TEXT.indexOf(words);
  return {
    start,
    end: start + words.length,
    source: { kind: "raw", start, end: start + words.length },
  } as const;
};

const commitment = (n: number, words: string, more: Partial<Commitment>): Commitment => ({
  id: `2025-01.c0${n}`,
  programme: "p1",
  point: "p1.1",
  line: "general",
  measureId: null,
  words,
  quote: spanOf(words),
  kind: "quantity",
  force: "plain",
  action: "",
  object: "",
  measure: "",
  target: null,
  reference: null,
  deadline: { on: null, bound: "by", basis: "none", words: "" },
  organisations: [],
  places: [],
  doubts: [],
  owner: { leaderPost: null, units: [] },
  waypoints: [],
  optional: false,
  ...more,
});

const by = (on: Day, words: string) => ({ on, bound: "by", basis: "clause", words }) as const;

/** A plan of four promises: a number, a project, a sentence of two readings, and one without number or date. */
export const PLAN: Plan = {
  id: "2025-01",
  title: "青禾区2025年工作计划",
  place: "青禾区",
  year: 2025,
  publishedOn: "2025-01-10",
  statement: {
    title: "青禾区2025年工作计划",
    text: TEXT,
    repairs: [],
    sha256: "0".repeat(64),
    mediaType: "text/plain",
    origin: "",
  },
  programmes: [
    {
      id: "p1",
      title: "产业文章",
      span: spanOf(LINES[0]),
      points: [{ id: "p1.1", title: "抓招商", span: spanOf(LINES[0]) }],
    },
  ],
  shortfalls: [],
  commitments: [
    commitment(1, "引进龙头企业4家以上", {
      line: "investment",
      measureId: "firms-landed",
      target: { measure: "龙头企业", comparator: ">=", value: "4", unit: "家" },
      deadline: by("2025-12-31", "全年"),
      owner: { leaderPost: "分管招商副区长", units: [{ name: "招商局", role: "lead" }] },
    }),
    commitment(2, "建成青岚数据中心项目", {
      kind: "milestone",
      line: "infrastructure",
      measureId: "named-in-use",
      places: ["青岚数据中心"],
      deadline: by("2025-09-30", "9月底前"),
    }),
    commitment(3, "签约项目2个以上", {
      line: "investment",
      measureId: "contracts-signed",
      target: { measure: "项目", comparator: ">=", value: "2", unit: "个" },
      doubts: [
        {
          id: "d1",
          code: "before-or-during-month",
          span: spanOf("签约项目2个以上"),
          senses: [
            { id: "before-june", zh: "5月31日前", en: "by 31 May", deadline: by("2025-05-31", "6月份前") },
            { id: "by-june", zh: "6月30日前", en: "by 30 June", deadline: by("2025-06-30", "6月份前") },
          ],
          preferred: "before-june",
          chosen: null,
        },
      ],
    }),
    commitment(4, "加快推动储能产业发展", { kind: "action", force: "advance", line: "energy-storage" }),
  ],
};

/** An office over memory, whose clock the test moves. */
export interface Desk {
  readonly office: Office;
  readonly store: Store;
  readonly blobs: Blobs;
  readonly book: string;
  /** Moves the clock to noon (Beijing) of a day. */
  readonly moveTo: (day: Day) => void;
  /** Decides and throws when refused. */
  readonly done: (person: Person, motion: Motion) => Promise<number>;
  /** Decides and gives the code of the refusal, or "accepted". */
  readonly refusal: (person: Person, motion: Motion) => Promise<string>;
}

let made = 0;

/** Opens an office with one book; the plan is adopted in it unless told otherwise. Today is 20 March 2025. */
export async function desk(
  options: { readonly adopted?: boolean; readonly simulated?: boolean } = {},
): Promise<Desk> {
  let now: Instant = "2025-03-20T04:00:00.000Z";
  const clock = { now: () => now };
  const store = createMemoryStore({ clock, salts: randomSalts, digest: nativeDigest });
  const blobs = createMemoryBlobs(nativeDigest);
  const office = createOffice({
    store,
    clock,
    newId: () => String((made += 1)).padStart(8, "0"),
    drafts: createMemoryDrafts(),
    evidence: createMemoryEvidence(blobs),
  });
  const book = "qinghe";
  await store.open({
    form: 1,
    hash: "sha-256",
    book,
    title: "青禾区台账",
    district: "青禾区",
    zone: "Asia/Shanghai",
    simulated: options.simulated ?? false,
    openedAt: now,
  });
  /** The papers of a motion are uploaded before it, as a form does. */
  const upload = async ({ proposal }: Motion): Promise<void> => {
    for (const { sha256, name, mediaType } of proposal.evidence)
      if (name.text !== null && paper(name.text).sha256 === sha256)
        await office.ports.evidence.keep(book, utf8(name.text), name.text, mediaType);
  };
  const done = async (person: Person, motion: Motion): Promise<number> => {
    await upload(motion);
    const decided = await office.decide(book, person, motion);
    if (!decided.ok) throw new Error(`${decided.error.code}: ${decided.error.en}`);
    return decided.value.seq;
  };
  const refusal = async (person: Person, motion: Motion): Promise<string> => {
    await upload(motion);
    const before = await store.head(book);
    const decided = await office.decide(book, person, motion);
    if (decided.ok) return "accepted";
    const after = await store.head(book);
    if (before?.root !== after?.root) throw new Error("a refusal changed the book");
    return decided.error.code;
  };
  const moveTo = (day: Day): void => void (now = `${day}T04:00:00.000Z`);
  if (options.adopted !== false && options.simulated !== true) await done(OFFICE, adopt());
  return { office, store, blobs, book, moveTo, done, refusal };
}

/** A file as evidence, by its name alone. */
export const paper = (name = "合同.pdf") => ({
  sha256: createHash("sha256").update(name).digest("hex"),
  size: 1234,
  mediaType: "application/pdf",
  name: { text: name },
});

interface How {
  readonly on?: Day;
  readonly seen?: number;
  readonly papers?: readonly ReturnType<typeof paper>[];
}

const circumstance = (person: Person, how: How) => ({
  person,
  effectiveOn: how.on ?? "2025-03-10",
  evidence: how.papers ?? [],
});

export const adopt = (plan: Plan = PLAN): Motion =>
  adoptMotion(plan, { person: OFFICE, effectiveOn: "2025-01-10", evidence: [] });

export const write = (
  person: Person,
  register: string,
  item: string,
  what: { readonly stage?: string; readonly facts?: Facts; readonly schema?: number } = {},
  how: How = {},
): Motion =>
  writeMotion(
    { schema: registerOf(register)?.schema ?? 1, register, item, ...what } satisfies Omit<WriteAct, "act">,
    how.seen ?? 0,
    circumstance(person, how),
  );

export const attest = (
  person: Person,
  entry: number,
  what: Partial<Omit<AttestAct, "act" | "entry">> = {},
  how: How = {},
): Motion => attestMotion({ entry, level: 1, finding: "confirmed", ...what }, circumstance(person, how));

export const strike = (person: Person, entry: number, why: string, how: How = {}): Motion =>
  strikeMotion({ entry, why: { text: why } } satisfies Omit<StrikeAct, "act">, circumstance(person, how));
