import { expect, it } from "vitest";
import { writeMotion } from "../../src/office/act.ts";
import { clearUnusedEvidence } from "../../src/office/unused-evidence.ts";
import { utf8 } from "../../src/std/hash.ts";
import { desk, REPORTER } from "./district.ts";

it("an upload that no entry names goes after seven days; one that an entry names stays", async () => {
  const { office, blobs, book, moveTo, done } = await desk();
  const { evidence } = office.ports;
  const named = await evidence.keep(book, utf8("签约协议"), "协议.txt", "text/plain");
  const unused = await evidence.keep(book, utf8("传错的文件"), "传错.txt", "text/plain");
  await done(
    REPORTER,
    writeMotion(
      { register: "funnel", schema: 1, item: "i-1", stage: "signed", facts: { name: "青岚电缆" } },
      0,
      { person: REPORTER, effectiveOn: "2025-03-01", evidence: [named] },
    ),
  );
  // Both were uploaded just now, long after the desk's day, so nothing is old yet.
  expect(await clearUnusedEvidence(office)).toBe(0);
  moveTo("2999-01-01");
  expect(await clearUnusedEvidence(office)).toBe(1);
  expect(await blobs.get(unused.sha256)).toBeNull();
  expect(await evidence.find(book, unused.sha256)).toBeNull();
  expect(await blobs.get(named.sha256)).toEqual(utf8("签约协议"));
  expect(await clearUnusedEvidence(office)).toBe(0);
});
