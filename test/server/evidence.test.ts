import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { acceptEvidence, plainName } from "../../src/server/evidence-file.ts";
import { house } from "./house.ts";

const text = (words: string) => new TextEncoder().encode(words);
const STAR = "\u2605";

const zip = (parts: { readonly [name: string]: string }): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, words]) => [name, strToU8(words)])));

const CONTENT_TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

const docx = (words: string, more: { readonly [name: string]: string } = {}): Uint8Array =>
  zip({
    "[Content_Types].xml": CONTENT_TYPES,
    "_rels/.rels": RELS,
    "word/document.xml": `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:body></w:document>`,
    ...more,
  });

const xlsx = (words: string, more: { readonly [name: string]: string } = {}): Uint8Array =>
  zip({
    "[Content_Types].xml": CONTENT_TYPES,
    "xl/workbook.xml": "<workbook/>",
    "xl/sharedStrings.xml": `<sst><si><t>${words}</t></si></sst>`,
    ...more,
  });

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

describe("Evidence is taken in when its bytes are what its name says", () => {
  it.each([
    ["合同.pdf", text("%PDF-1.4"), "application/pdf"],
    ["照片.PNG", PNG, "image/png"],
    ["照片.jpg", new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), "image/jpeg"],
    ["说明.txt", text("商业秘密保护制度已建立"), "text/plain"],
    ["台账.csv", text("企业,金额\n青岚,100\n"), "text/csv"],
    ["纪要.docx", docx("同意青岚项目落户"), /wordprocessingml/],
    ["清单.xlsx", xlsx("青岚电缆"), /spreadsheetml/],
  ])("%s", async (name, bytes, type) => {
    const accepted = await acceptEvidence(bytes, name);
    expect(accepted.ok && accepted.value.mediaType).toMatch(type);
  });
});

describe("Evidence is refused, with nothing kept", () => {
  it.each([
    ["file-empty", "合同.pdf", new Uint8Array(0)],
    ["file-type", "程序.exe", text("MZ")],
    ["file-type", "打包.zip", zip({ "a.txt": "x" })],
    ["file-type", "网页.html", text("<script>1</script>")],
    ["file-type", "图.svg", text("<svg/>")],
    ["file-type", "照片.png", text("not a picture")],
    ["file-type", "合同.pdf", text("<html>")],
    ["file-type", "无后缀", text("x")],
    ["file-type", "说明.txt", new Uint8Array([0, 1, 2, 3])],
    ["file-type", "纪要.docx", zip({ "a.txt": "x" })],
    ["file-type", "纪要.docx", new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9])],
    ["file-macro", "报表.xlsm", xlsx("x")],
    ["file-macro", "报表.xlsx", xlsx("x", { "xl/vbaProject.bin": "x" })],
    ["file-macro", "纪要.docx", docx("x", { "word/vbaProject.bin": "x" })],
    ["secrecy-mark", "说明.txt", text(`秘密${STAR}一年\n正文`)],
    ["secrecy-mark", "纪要.docx", docx(`机密${STAR}10年`)],
    ["secrecy-mark", "清单.xlsx", xlsx(`绝密${STAR}`)],
    ["secrecy-mark", `机密${STAR}合同.pdf`, text("%PDF-1.4")],
  ])("as %s: %s", async (code, name, bytes) => {
    const accepted = await acceptEvidence(bytes, name);
    expect(accepted.ok ? "accepted" : accepted.error.code).toBe(code);
  });
});

describe("Names of files", () => {
  it("lose folders, control and direction characters, and keep their ending when cut", () => {
    expect(plainName("../../etc/合同.pdf")).toBe("合同.pdf");
    expect(plainName("C:\\tmp\\合\u202E同.pdf")).toBe("合同.pdf");
    expect(plainName(`${"长".repeat(300)}.pdf`)).toMatch(/^长+\.pdf$/);
  });
});

describe("Evidence over the interface", () => {
  const B = "/api/books/qinghe";

  it("is handed out to be saved, under its own name, and only to who may read the book", async () => {
    const at = await house();
    const reporter = await at.person("reporter", "招商局");
    const { sha256 } = (await reporter.upload(`${B}/evidence`, "落户 协议.pdf", text("%PDF-1.4 x"))).body;
    await reporter.send("POST", `${B}/writes`, {
      register: "funnel",
      item: null,
      stage: "signed",
      facts: { name: "青岚电缆" },
      effectiveOn: "2025-03-01",
      seen: 0,
      evidence: [sha256],
    });
    const paper = await reporter.get(`${B}/evidence/${sha256}`);
    expect(paper.text).toBe("%PDF-1.4 x");
    expect(paper.headers["content-disposition"]).toBe(
      `attachment; filename="_____.pdf"; filename*=UTF-8''${encodeURIComponent("落户 协议.pdf")}`,
    );
    expect(paper.headers["content-security-policy"]).toContain("sandbox");
    expect((await at.visitor().get(`${B}/evidence/${sha256}`)).status).toBe(401);
    // Another book does not hand out what was given to this one.
    expect((await at.visitor().get(`/api/books/shadow/evidence/${sha256}`)).status).toBe(404);
  });

  it("that was never uploaded cannot be named", async () => {
    const at = await house();
    const reporter = await at.person("reporter", "招商局");
    const answer = await reporter.send("POST", `${B}/writes`, {
      register: "funnel",
      item: null,
      stage: "signed",
      facts: { name: "青岚电缆" },
      effectiveOn: "2025-03-01",
      seen: 0,
      evidence: ["f".repeat(64)],
    });
    expect(answer.body.error).toMatchObject({ code: "evidence-unknown", field: "evidence" });
  });
});
