import { describe, expect, it } from "vitest";
import { house } from "./house.ts";

const B = "/api/books/qinghe";
const HOST = "localhost:4173";
/** Nothing of a program in a sentence for people: no path, no code, no open slot. */
const MACHINE = /FST_|\/[a-z]|\{\w+\}|querystring|\bbody\b|undefined/;

describe("What a person is told of a bad request", () => {
  it.each([
    ["?on=abc", "截至"],
    ["?on=2024-02-30", "截至"],
    ["?known=-1", "以当时所知"],
  ])("a question %s names 「%s」", async (query, word) => {
    const at = await house();
    const { status, body } = await at.visitor().get(`${B}/wall${query}`);
    expect([status, body.error.code]).toEqual([400, "bad-when"]);
    expect(body.error.zh).toContain(word);
    expect(`${body.error.zh}${body.error.en}`).not.toMatch(MACHINE);
  });

  it.each([
    [`${B}/commitments/x9`, "x9"],
    [`${B}/registers/clouds`, "clouds"],
  ])("an address of nothing, %s, is told with its name", async (url, name) => {
    const at = await house();
    const { status, body } = await at.visitor().get(url);
    expect(status).toBe(404);
    expect(body.error.zh).toContain(`「${name}」`);
    expect(`${body.error.zh}${body.error.en}`).not.toMatch(MACHINE);
  });

  it("fields are named as people name them, and the limit is said", async () => {
    const at = await house();
    const office = await at.person("office");
    const returned = { commitment: "2025-01.c01", nothingNew: false, effectiveOn: "2025-03-10" };
    const long = await office.send("POST", `${B}/returns`, { ...returned, happened: "长".repeat(9000) });
    expect(long.body.error).toMatchObject({ field: "happened" });
    expect(long.body.error.zh).toMatch(/进展.*4000/);
    const undated = await office.send("POST", `${B}/returns`, { ...returned, effectiveOn: "昨天" });
    expect(undated.body.error.zh).toContain("哪一天的事");
    const both = await office.send("POST", `${B}/returns`, {
      ...returned,
      nothingNew: true,
      happened: "开工",
    });
    expect(both.body.error).toMatchObject({ code: "nothing-new-yet-said", field: "nothingNew" });
    for (const { body } of [long, undated, both])
      expect(`${body.error.zh}${body.error.en}`).not.toMatch(MACHINE);
  });

  it.each([
    ["an empty body", "/api/session", "application/json", "", 400],
    ["a body cut short", "/api/session", "application/json", "{", 400],
    ["a strange kind of content", "/api/session", "application/x-strange", "a", 415],
    ["a broken address", "/%E0%A4%A", "application/json", "{}", 400],
  ])("%s is told in both languages", async (_, url, type, payload, status) => {
    const { app } = await house();
    const headers = { host: HOST, origin: `http://${HOST}`, "content-type": type };
    const answer = await app.inject({ method: "POST", url, payload, headers });
    expect(answer.statusCode).toBe(status);
    const { zh, en } = answer.json().error;
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(`${zh}${en}`).not.toMatch(MACHINE);
  });
});
