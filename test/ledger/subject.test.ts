import { expect, it } from "vitest";
import { subjectsOf } from "../../src/ledger/subject.ts";
import { plan } from "./fixture.ts";

const why = { text: "说明" };

it("each act names what it speaks of", () => {
  expect(subjectsOf({ act: "write", register: "projects", schema: 1, item: "i-1" })).toEqual([
    "item:projects/i-1",
  ]);
  expect(subjectsOf({ act: "adopt", plan: plan("p1", 2) })).toEqual([
    "commitment:p1.c01",
    "commitment:p1.c02",
  ]);
  const revise = { act: "revise", kind: "decision", change: {}, why } as const;
  expect(subjectsOf({ ...revise, subject: { kind: "commitment", id: "p1.c01" } })).toEqual([
    "commitment:p1.c01",
  ]);
  expect(subjectsOf({ ...revise, subject: { kind: "prior", id: "p1.c01" } })).toEqual(["commitment:p1.c01"]);
  expect(subjectsOf({ ...revise, subject: { kind: "measure", id: "m1" } })).toEqual(["measure:m1"]);
  expect(
    subjectsOf({
      act: "issue",
      document: "bulletin",
      asOf: { on: "2024-02-29", known: 5 },
      said: [],
      sha256: "00",
    }),
  ).toEqual([]);
});

it("attestations and strikes speak of whatever their entry speaks of", () => {
  const of = (seq: number): readonly string[] => (seq === 7 ? ["item:projects/i-1"] : []);
  expect(subjectsOf({ act: "attest", entry: 7, level: 1, finding: "confirmed" }, of)).toEqual([
    "item:projects/i-1",
  ]);
  expect(subjectsOf({ act: "strike", entry: 7, why }, of)).toEqual(["item:projects/i-1"]);
  expect(subjectsOf({ act: "strike", entry: 8, why }, of)).toEqual([]);
});
