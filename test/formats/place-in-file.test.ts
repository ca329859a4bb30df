import { describe, expect, it } from "vitest";
import { openFile } from "../../src/formats/open.ts";
import type { Commitment } from "../../src/plan/commitment.ts";
import { readPlan } from "../../src/reader/read-plan.ts";
import { para, utf8, wordOf } from "./files.ts";

async function commitmentsIn(bytes: Uint8Array, name: string): Promise<readonly Commitment[]> {
  const opened = await openFile(bytes, name);
  if (!opened.ok) throw new Error(opened.error.code);
  const about = { planId: "2025-01", year: 2025, sha256: "0".repeat(64), mediaType: opened.value.mediaType };
  return readPlan({ opened: opened.value }, about).plan.commitments;
}

const bridge = (commitments: readonly Commitment[]): Commitment => {
  const found = commitments.find(({ target }) => target?.value === "8");
  if (found === undefined) throw new Error("the promise of eight firms was not found");
  return found;
};

describe("a commitment's quote leads back into the file as it came", () => {
  it("through entities, inline marks and line ends of a page", async () => {
    const page = `<html><body><p>2025年，开展&ldquo;双招双引&rdquo;，力争引进<b>规上企业</b>\r\n8家以上，年底前见效。</p></body></html>`;
    const { quote, words } = bridge(await commitmentsIn(utf8(page), "安排.html"));
    if (quote.source.kind !== "raw") throw new Error("a page has raw places");
    const spelt = page.slice(quote.source.start, quote.source.end);
    const read = spelt
      .replace(/<[^>]*>|\s/g, "")
      .replaceAll("&ldquo;", "“")
      .replaceAll("&rdquo;", "”");
    expect(read).toBe(words.replaceAll(" ", ""));
  });

  it("past the automatic number of a Word paragraph", async () => {
    const numbering = `<w:numbering><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%1）"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
    const words = "抓招商。力争引进规上企业8家以上。";
    const body = `${para("2025年工作安排")}${para(words, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')}`;
    const found = bridge(await commitmentsIn(wordOf(body, { "numbering.xml": numbering }), "安排.docx"));
    if (found.quote.source.kind !== "paragraph") throw new Error("a Word file has paragraphs");
    expect(found.quote.source.paragraph).toBe(1);
    expect(words.slice(found.quote.source.start, found.quote.source.end)).toBe(found.words);
  });
});
