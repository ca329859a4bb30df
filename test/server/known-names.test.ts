import { describe, expect, it } from "vitest";
import type { Draft } from "../../src/office/answers.ts";
import { placesOf } from "../../src/office/known-names.ts";
import { house, type Visitor } from "./house.ts";

const B = "/api/books/qinghe";
/** A page of a mirror site. The last letter of the firm lost a byte: the language alone takes 热力 for 热烈. */
const DAMAGED = [
  "區(qū)里的責(zé)任單位，時(shí)時(shí)報(bào)告。",
  "力爭(zhēng)由禾陵?niè)崃?,年底前建成換熱站6座。",
  "強(qiáng)化實(shí)效，完成計(jì)劃。",
].join("\n");

async function textOfDraft(who: Visitor): Promise<string> {
  const made = await who.send("POST", `${B}/drafts`, { text: DAMAGED, name: "计划.txt", year: 2026 });
  expect(made.status).toBe(200);
  return (made.body as Draft).plan.statement.text;
}

describe("a damaged plan is repaired with the names that the book knows", () => {
  it("a firm of a register, by its short name, once it stands there", async () => {
    const at = await house();
    const office = await at.person("office");
    expect(await textOfDraft(office)).toContain("禾陵热烈");
    const facts = { name: "禾陵热力（青禾）有限公司", step: "to-scale" };
    const write = { register: "enterprises", item: null, stage: "candidate", facts };
    const told = { effectiveOn: "2025-03-20", seen: 0, evidence: [] };
    const written = await office.send("POST", `${B}/writes`, { ...write, ...told });
    expect(written.status, written.text).toBe(200);
    expect(await textOfDraft(office)).toContain("由禾陵热力,年底前");
  });
});

describe("the places of a district", () => {
  it("are those that the gazetteer has within it", () => {
    expect(placesOf("德州市陵城区")).toEqual(expect.arrayContaining(["陵城区", "滋镇", "义渡口镇"]));
    expect(placesOf("青禾区")).toEqual(["青禾区"]);
  });
});
