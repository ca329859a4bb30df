import fc from "fast-check";
import { expect, it } from "vitest";
import { house } from "./house.ts";

const B = "/api/books/qinghe";
const HOST = "localhost:4173";

/** Bodies that are nearly right, and noise. */
const value = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    null,
    true,
    0,
    -1,
    1.5,
    1e300,
    "",
    "__proto__",
    "2025-03-01",
    "机密\u2605",
    "\uD800",
    [],
    {},
  ),
  fc.jsonValue({ maxDepth: 3 }),
);
const body = fc.record(
  {
    register: fc.oneof(fc.constantFrom("funnel", "returns", "settings", "constructor", "__proto__"), value),
    item: fc.oneof(fc.constantFrom(null, "i-1", "__proto__"), value),
    stage: value,
    facts: fc.oneof(
      fc.dictionary(fc.oneof(fc.constantFrom("name", "commitment", "note", "__proto__"), fc.string()), value),
      value,
    ),
    effectiveOn: fc.oneof(fc.constantFrom("2025-03-01", "2025-12-31", "9999-12-31"), value),
    seen: fc.oneof(fc.constantFrom(0, 1), value),
    evidence: fc.oneof(fc.constant([]), value),
    entry: value,
    level: value,
    finding: value,
    why: value,
    commitment: fc.oneof(fc.constantFrom("2025-01.c01", "__proto__"), value),
    kind: fc.constantFrom("decision", "reading"),
    change: fc.oneof(fc.constantFrom({}, { line: "brand" }, { waypoints: [] }, { owner: null }), value),
    nothingNew: fc.oneof(fc.boolean(), value),
  },
  { requiredKeys: [] },
);

it("whatever is sent, the answer is a sentence or an entry, never a fault of ours, and the book still proves itself", async () => {
  const at = await house();
  const office = at.app;
  const route = fc.constantFrom("writes", "returns", "attestations", "strikes", "revisions");
  const headers = { authorization: `Bearer ${at.consoleKey}`, host: HOST };
  await fc.assert(
    fc.asyncProperty(route, body, async (name, payload) => {
      const answer = await office.inject({ method: "POST", url: `${B}/${name}`, payload, headers });
      expect(answer.statusCode, answer.body).toBeLessThan(500);
      if (answer.statusCode !== 200) expect(answer.json().error.zh).toEqual(expect.any(String));
    }),
    { numRuns: 400 },
  );
  const proof = await office.inject({ url: `${B}/verify`, headers });
  expect(proof.json().faults).toEqual([]);
  expect((await office.inject({ url: `${B}/cockpit`, headers })).statusCode).toBe(200);
});

it("whatever stands in an address, it is answered without a fault of ours", async () => {
  const at = await house();
  await fc.assert(
    fc.asyncProperty(fc.webPath(), fc.webQueryParameters(), async (path, query) => {
      for (const url of [
        `/api${path}?${query}`,
        `${B}${path}?on=${query}`,
        `/print${path}?known=${query}`,
        path,
      ])
        expect(
          (await at.app.inject({ url: url.startsWith("/") ? url : `/${url}`, headers: { host: HOST } }))
            .statusCode,
        ).toBeLessThan(500);
    }),
    { numRuns: 150 },
  );
});
