import { expect, it } from "vitest";
import { house, PASSWORD } from "./house.ts";

const B = "/api/books/qinghe";
const PDF = new TextEncoder().encode("%PDF-1.7\n青岚电缆 落户协议");

it("from the one-time link to a proven number on the wall", async () => {
  const { signIn, visitor, app } = await house();
  expect(app).toBeDefined();

  // Nobody exists: the first link makes the first office person, once.
  const chief = visitor();
  expect((await chief.get("/api/session")).body).toEqual({ person: null, firstStart: true });
  const link = (await signIn.firstLink()) ?? "";
  expect((await chief.get(`/api/invitations/${link}`)).body).toEqual({ role: "office", unit: "" });
  const joined = await chief.send("POST", `/api/invitations/${link}`, { name: "秦主任", password: PASSWORD });
  expect(joined.body).toMatchObject({
    person: { name: "秦主任", role: "office", unit: "" },
    firstStart: false,
  });
  expect((await visitor().get(`/api/invitations/${link}`)).status).toBe(410);

  // The office invites a reporter and a checker.
  const invite = async (role: string, unit: string) => {
    const made = await chief.send("POST", "/api/invitations", { role, unit });
    expect(made.body.link).toMatch(/^\/join\//);
    return made.body.link.slice("/join/".length) as string;
  };
  const join = async (token: string, name: string) => {
    const somebody = visitor();
    expect(
      (await somebody.send("POST", `/api/invitations/${token}`, { name, password: PASSWORD })).status,
    ).toBe(200);
    return somebody;
  };
  const reporter = await join(await invite("reporter", "招商局"), "鲁填报");
  const checker = await join(await invite("checker", "统计局"), "燕核验");
  expect((await chief.get("/api/people")).body).toHaveLength(3);

  // The reporter uploads the paper and writes the firm.
  const stored = await reporter.upload(`${B}/evidence`, "落户协议.pdf", PDF);
  expect(stored.body).toMatchObject({ name: "落户协议.pdf", size: PDF.length, mediaType: "application/pdf" });
  const written = await reporter.send("POST", `${B}/writes`, {
    register: "funnel",
    item: null,
    stage: "landed",
    facts: { name: "青岚电缆有限公司", note: "厂房已交付" },
    effectiveOn: "2025-03-10",
    seen: 0,
    evidence: [stored.body.sha256],
  });
  expect(written.status).toBe(200);
  const { entry, item } = written.body;
  expect(entry).toMatchObject({
    act: "write",
    unit: "招商局",
    stage: "landed",
    facts: { name: "青岚电缆有限公司" },
  });

  // Reported is not proven.
  const first = async () =>
    (await chief.get(`${B}/wall`)).body.programmes[0].points[0].rows[0].verdict.reading;
  expect(await first()).toMatchObject({ reported: "1", proven: "0" });

  // The own unit's checker could not; another unit's can.
  const attested = await checker.send("POST", `${B}/attestations`, {
    entry: entry.seq,
    level: 1,
    finding: "confirmed",
    note: "核对协议原件",
    evidence: [],
  });
  expect(attested.body.entry).toMatchObject({
    act: "attest",
    attests: entry.seq,
    level: 1,
    note: "核对协议原件",
  });
  expect(await first()).toMatchObject({ reported: "1", proven: "1" });

  // The number opens to the item, the entries and the paper.
  const page = (await chief.get(`${B}/commitments/2025-01.c01`)).body;
  expect(page.items).toMatchObject([{ id: item, stage: "landed", attested: 1 }]);
  const history = (await chief.get(`${B}/registers/funnel/items/${item}`)).body;
  expect(history.entries.map(({ act }: { act: string }) => act)).toEqual(["write", "attest"]);
  const paper = await chief.get(`${B}/evidence/${stored.body.sha256}`);
  expect(paper.headers).toMatchObject({ "x-content-type-options": "nosniff" });
  expect(paper.headers["content-disposition"]).toContain("attachment");

  // The book proves itself.
  expect((await chief.get(`${B}/verify`)).body).toMatchObject({ book: "qinghe", entries: 3, faults: [] });

  // Signing out ends it; the book is no longer open to everybody.
  expect((await chief.send("DELETE", "/api/session")).body.person).toBeNull();
  expect((await chief.get(`${B}/wall`)).status).toBe(401);
  const back = await chief.send("POST", "/api/session", { name: "秦主任", password: PASSWORD });
  expect(back.body.person.role).toBe("office");
  expect((await chief.get(`${B}/wall`)).status).toBe(200);
});
