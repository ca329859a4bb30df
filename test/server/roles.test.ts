import { describe, expect, it } from "vitest";
import type { Role } from "../../src/office/person.ts";
import { house, type Answer, type House, type Visitor } from "./house.ts";

const B = "/api/books/qinghe";
const TXT = new TextEncoder().encode("青岚电缆落户证明");
const PLAN_TEXT = "禾川区2026年工作计划\n一、抓招商\n全年引进企业6家以上。6月底前建成禾川物流园项目。";

const firm = (name: string) => ({
  register: "funnel",
  item: null,
  stage: "lead",
  facts: { name },
  effectiveOn: "2025-03-10",
  seen: 0,
  evidence: [],
});

/** What one may try; each is a route with a body that is right for whoever may. */
const TRIES: { readonly [name: string]: (who: Visitor, entry: number) => Promise<Answer> } = {
  "list people": (who) => who.get("/api/people"),
  invite: (who) => who.send("POST", "/api/invitations", { role: "reader", unit: "" }),
  "disable somebody": (who) => who.send("DELETE", "/api/people/nobody"),
  "open a book": (who) => who.send("POST", "/api/books", { title: "新台账", district: "禾川区" }),
  "read the wall": (who) => who.get(`${B}/wall`),
  "read the log": (who) => who.get(`${B}/entries`),
  write: (who) => who.send("POST", `${B}/writes`, firm("白河机械")),
  "make a return": (who) =>
    who.send("POST", `${B}/returns`, {
      commitment: "2025-01.c02",
      nothingNew: true,
      effectiveOn: "2025-03-10",
      evidence: [],
    }),
  attest: (who, entry) =>
    who.send("POST", `${B}/attestations`, {
      entry,
      level: 2,
      finding: "confirmed",
      note: "已电话核实",
      evidence: [],
    }),
  "strike another's entry": (who, entry) => who.send("POST", `${B}/strikes`, { entry, why: "登记有误" }),
  revise: (who) =>
    who.send("POST", `${B}/revisions`, {
      commitment: "2025-01.c03",
      kind: "reading",
      change: { sense: { doubt: "d1", chosen: "by-june" } },
      why: "经与起草单位核对",
      effectiveOn: "2025-03-10",
      seen: 1,
    }),
  "upload evidence": (who) => who.upload(`${B}/evidence`, "证明.txt", TXT),
  "read a plan on the desk": (who) =>
    who.send("POST", `${B}/drafts`, { text: PLAN_TEXT, name: "计划.txt", year: 2026 }),
  "list drafts": (who) => who.get(`${B}/drafts`),
};

/** Statuses by role, in the order: nobody, reader, reporter (农业局), checker (统计局), office. */
const EXPECTED: { readonly [name: string]: readonly [number, number, number, number, number] } = {
  "list people": [401, 403, 403, 403, 200],
  invite: [401, 403, 403, 403, 200],
  "disable somebody": [401, 403, 403, 403, 200],
  "open a book": [401, 403, 403, 403, 200],
  "read the wall": [401, 200, 200, 200, 200],
  "read the log": [401, 200, 200, 200, 200],
  write: [401, 403, 200, 403, 200],
  "make a return": [401, 403, 200, 403, 200],
  attest: [401, 403, 403, 200, 200],
  "strike another's entry": [401, 403, 403, 403, 200],
  revise: [401, 403, 403, 403, 200],
  "upload evidence": [401, 403, 200, 200, 200],
  "read a plan on the desk": [401, 403, 403, 403, 200],
  "list drafts": [401, 403, 403, 403, 200],
};

const COLUMNS: readonly { readonly who: string; readonly role: Role | null; readonly unit: string }[] = [
  { who: "nobody", role: null, unit: "" },
  { who: "a reader", role: "reader", unit: "" },
  { who: "a reporter", role: "reporter", unit: "农业局" },
  { who: "a checker", role: "checker", unit: "统计局" },
  { who: "the office", role: "office", unit: "" },
];

/** A house with one report of 招商局 in the book, so that it is no longer open to everybody. */
async function worked(): Promise<{ readonly at: House; readonly entry: number }> {
  const at = await house();
  const reporter = await at.person("reporter", "招商局");
  const written = await reporter.send("POST", `${B}/writes`, firm("青岚电缆"));
  // A return is taken from the units that answer for the promise, so the office has named one.
  const office = await at.person("office");
  const named = await office.send("POST", `${B}/revisions`, {
    commitment: "2025-01.c02",
    kind: "reading",
    change: { owner: { leaderPost: null, units: [{ name: "农业局", role: "lead" }] } },
    why: "明确责任单位",
    effectiveOn: "2025-03-01",
    seen: 1,
    evidence: [],
  });
  if (named.status !== 200) throw new Error(named.text);
  return { at, entry: written.body.entry.seq };
}

describe.each(COLUMNS.map((column, index) => ({ ...column, index })))("$who", ({ role, unit, index }) => {
  it("may do what the role may, and nothing else", async () => {
    const { at, entry } = await worked();
    const who = role === null ? at.visitor() : await at.person(role, unit);
    const came: { [name: string]: number } = {};
    for (const [name, attempt] of Object.entries(TRIES)) {
      const answer = await attempt(who, entry);
      came[name] = answer.status;
      if (answer.status >= 400)
        expect(answer.body.error, name).toMatchObject({ zh: expect.any(String), en: expect.any(String) });
    }
    expect(came).toEqual(
      Object.fromEntries(Object.entries(EXPECTED).map(([name, row]) => [name, row[index]])),
    );
  });
});

describe("Who may read what", () => {
  it("a book with nothing but adopted plans is open to everybody, and so is a simulated one", async () => {
    const at = await house();
    const nobody = at.visitor();
    expect((await nobody.get(`${B}/wall`)).status).toBe(200);
    expect((await nobody.get("/api/books/shadow/cockpit")).status).toBe(200);
    expect((await nobody.get("/api/books")).body).toHaveLength(2);
    const reporter = await at.person("reporter", "招商局");
    await reporter.send("POST", `${B}/writes`, firm("青岚电缆"));
    expect((await nobody.get(`${B}/wall`)).status).toBe(401);
    expect((await nobody.get("/print/qinghe/wall")).status).toBe(401);
    expect((await nobody.get("/api/books")).body.map(({ id }: { id: string }) => id)).toEqual(["shadow"]);
    expect((await reporter.get("/api/books")).body).toHaveLength(2);
  });

  it("nobody writes into a simulated book, not even the office", async () => {
    const at = await house();
    const office = await at.person("office");
    const S = "/api/books/shadow";
    const denied = [
      await office.send("POST", `${S}/writes`, firm("青岚电缆")),
      await office.upload(`${S}/evidence`, "证明.txt", TXT),
      await office.send("POST", `${S}/drafts`, { text: PLAN_TEXT, name: "计划.txt", year: 2026 }),
    ];
    expect(denied.map(({ body }) => body.error.code)).toEqual(Array(3).fill("simulated-read-only"));
  });

  it("somebody who was disabled is nobody at once", async () => {
    const at = await house();
    const office = await at.person("office");
    const reporter = await at.person("reporter", "招商局");
    const people = (await office.get("/api/people")).body as { id: string; role: string }[];
    const id = people.find(({ role }) => role === "reporter")?.id ?? "";
    const rows = (await office.send("DELETE", `/api/people/${id}`)).body as {
      id: string;
      disabled: boolean;
    }[];
    expect(rows.find((row) => row.id === id)?.disabled).toBe(true);
    expect((await reporter.send("POST", `${B}/writes`, firm("青岚电缆"))).status).toBe(401);
  });

  it("the console of this machine comes in with its key and with no other", async () => {
    const at = await house();
    const ask = (key: string) =>
      at.app.inject({ url: "/api/people", headers: { authorization: `Bearer ${key}` } });
    expect((await ask(at.consoleKey)).statusCode).toBe(200);
    expect((await ask(`${at.consoleKey}x`)).statusCode).toBe(401);
    expect((await ask("")).statusCode).toBe(401);
  });
});
