import { describe, expect, it } from "vitest";
import { house } from "./house.ts";

const B = "/api/books/qinghe";
const HOST = "localhost:4173";

describe("Every answer", () => {
  it("forbids outside addresses, sniffing and framing, and is not kept by caches", async () => {
    const { app } = await house();
    const { headers } = await app.inject({ url: "/api/books", headers: { host: HOST } });
    expect(headers["content-security-policy"]).toContain("script-src 'self'");
    expect(headers["content-security-policy"]).not.toMatch(/https?:|\*|unsafe-eval/);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "cache-control": "no-store",
    });
  });

  it("is a page without script for print, and a page for every address that is not data", async () => {
    const { app } = await house();
    const print = await app.inject({ url: "/print/qinghe/wall?lang=en" });
    expect(print.statusCode).toBe(200);
    expect(print.body).toMatch(/^<!doctype html>/);
    expect(print.body).not.toMatch(/<script|javascript:|\son\w+=/i);
    expect(print.body).toContain("A3 landscape");
    expect(print.headers["content-security-policy"]).toContain("default-src 'none'");
    expect((await app.inject({ url: "/b/qinghe/wall" })).headers["content-type"]).toContain("text/html");
    expect((await app.inject({ url: "/healthz" })).json()).toEqual({ ok: true });
    expect((await app.inject({ url: "/api/nothing" })).json().error.code).toBe("unknown-page");
    expect(
      (await app.inject({ method: "POST", url: "/b/qinghe", headers: { "x-taizhang": "1" } })).statusCode,
    ).toBe(404);
  });

  it("describes itself as OpenAPI 3.1", async () => {
    const { app } = await house();
    const document = (await app.inject({ url: "/api/openapi.json" })).json();
    expect(document.openapi).toBe("3.1.0");
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(["/api/books/{book}/wall", "/api/books/{book}/writes", "/api/session"]),
    );
  });
});

describe("A change from another site is refused", () => {
  const post = { method: "POST", url: "/api/session", payload: { name: "a", password: "b" } } as const;
  it.each([
    ["another origin", { origin: "http://evil.example", host: HOST }],
    ["an opaque origin", { origin: "null", host: HOST }],
    ["cross-site fetch metadata", { "sec-fetch-site": "cross-site", host: HOST }],
    ["a sister site", { "sec-fetch-site": "same-site", host: HOST }],
    ["another port of this host", { origin: "http://localhost:9999", host: HOST }],
  ])("%s", async (_, headers) => {
    const { app } = await house();
    const answer = await app.inject({ ...post, headers });
    expect([answer.statusCode, answer.json().error.code]).toEqual([403, "cross-site"]);
  });

  it("a plain form without a page's name", async () => {
    const { app } = await house();
    const headers = { host: HOST, "content-type": "text/plain" };
    const answer = await app.inject({ ...post, payload: '{"name":"a"}', headers });
    expect(answer.statusCode).toBe(403);
  });

  it("but not our own page, nor a program that sends JSON", async () => {
    const { app } = await house();
    const own = await app.inject({ ...post, headers: { host: HOST, origin: `http://${HOST}` } });
    const program = await app.inject({ ...post, headers: { host: HOST } });
    expect([own.statusCode, program.statusCode]).toEqual([401, 401]);
  });
});

describe("Malformed requests", () => {
  it.each([
    ["GET", `${B}/wall?on=2025-02-30`, undefined],
    ["GET", `${B}/wall?known=yesterday`, undefined],
    ["GET", `${B}/entries?after=-1`, undefined],
    ["GET", `${B}/entries?limit=100000`, undefined],
    ["POST", `${B}/writes`, {}],
    ["POST", `${B}/writes`, { register: "funnel", item: null, effectiveOn: "morgen", seen: 0, evidence: [] }],
    [
      "POST",
      `${B}/writes`,
      { register: "funnel", item: null, effectiveOn: "2025-03-01", seen: -1, evidence: [] },
    ],
    [
      "POST",
      `${B}/writes`,
      { register: 7, item: null, effectiveOn: "2025-03-01", seen: 0, evidence: ["../../x"] },
    ],
    ["POST", `${B}/attestations`, { entry: 1, level: 4, finding: "confirmed", evidence: [] }],
    ["POST", `${B}/attestations`, { entry: 1.5, level: 1, finding: "confirmed", evidence: [] }],
    ["POST", "/api/invitations", { role: "king", unit: "" }],
    ["POST", "/api/session", { name: "" }],
    ["POST", "/api/books", { title: "" }],
  ])("%s %s is told where it is wrong, in both languages", async (method, url, body) => {
    const at = await house();
    const office = await at.person("office");
    const answer = method === "GET" ? await office.get(url) : await office.send("POST", url, body);
    expect(answer.status).toBe(400);
    expect(answer.body.error).toMatchObject({
      code: expect.stringMatching(/^bad-(request|when)$/),
      zh: expect.any(String),
      en: expect.any(String),
    });
  });

  it("broken JSON, a body too large, an unknown book, register, item and commitment", async () => {
    const at = await house();
    const office = await at.person("office");
    const raw = (payload: string) =>
      at.app.inject({
        method: "POST",
        url: "/api/session",
        payload,
        headers: { "content-type": "application/json", host: HOST },
      });
    expect((await raw("{")).json().error.code).toBe("bad-request");
    expect((await raw(JSON.stringify({ name: "x".repeat(3_000_000) }))).statusCode).toBe(413);
    const codes = [
      "/api/books/nowhere/wall",
      `${B}/registers/clouds`,
      `${B}/registers/funnel/items/i-9`,
      `${B}/commitments/2025-01.c99`,
      `${B}/plans/2030-01`,
      `${B}/drafts/d-9`,
      `${B}/evidence/${"0".repeat(64)}`,
    ].map(async (url) => (await office.get(url)).body.error.code);
    expect(await Promise.all(codes)).toEqual([
      "unknown-book",
      "unknown-register",
      "unknown-item",
      "unknown-commitment",
      "unknown-plan",
      "unknown-draft",
      "unknown-evidence",
    ]);
  });

  it("never shows a stack or a path of this machine", async () => {
    const at = await house();
    const broken = () => Promise.reject(new Error("boom at /secret/place.ts:1"));
    Object.assign(at.signIn, { personOf: broken });
    const answer = await at.app.inject({ url: "/api/people", headers: { cookie: "taizhang=x" } });
    expect(answer.statusCode).toBe(500);
    expect(answer.json().error.code).toBe("internal");
    expect(answer.body).not.toMatch(/secret|boom|\.ts|at /);
  });

  it("prototype names and strange cookies are nobody", async () => {
    const at = await house();
    for (const cookie of ["taizhang=%E0%A4%A", "taizhang=", "__proto__=1", "taizhang", "a=b; taizhang=zzz"])
      expect((await at.app.inject({ url: "/api/session", headers: { cookie } })).json().person).toBeNull();
  });
});

describe("Guessing", () => {
  it("is held up: sign-in after eight wrong passwords", async () => {
    const at = await house();
    await at.person("office");
    const visitor = at.visitor();
    let last = 0;
    for (let n = 0; n < 10; n += 1)
      last = (await visitor.send("POST", "/api/session", { name: "某人", password: "wrong password" }))
        .status;
    expect(last).toBe(429);
  });
});
