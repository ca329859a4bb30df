import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { pdfOf } from "../formats/made-pdf.ts";
import { openBook } from "./book.ts";
import { NO_BROWSER, needs } from "./browser.ts";
import { photograph } from "./paper.ts";
import { leavesNoTrace, type Member, onSite } from "./site.ts";

describe.skipIf(NO_BROWSER)(needs("佐证：图片和 PDF 在页面里看"), () => {
  const site = onSite("2024-07-10");
  let office: Member;
  let book = "";
  let pictureHash = "";
  const logPage = async (): Promise<Page> => {
    const { page } = await site.open({ cookie: office.cookie });
    await page.goto(`/b/${book}/log`);
    return page;
  };

  beforeAll(async () => {
    if (NO_BROWSER) return;
    office = await site.member("office");
    const { id, hall } = await openBook(office, "青禾区试用台账");
    book = id;
    const keep = async (name: string, bytes: Uint8Array): Promise<string> => {
      const form = new FormData();
      form.set("file", new Blob([new Uint8Array(bytes)]), name);
      return (await office.upload(`/api/books/${id}/evidence`, form)).body.sha256;
    };
    pictureHash = await keep("现场.png", photograph("现场.png").buffer);
    const paper = await keep("验收单.pdf", pdfOf([[[60, 700, 20, "验收单"]], [[60, 700, 20, "附页"]]]));
    const returned = await office.tell(`/api/books/${id}/returns`, {
      commitment: hall,
      happened: "已验收",
      nothingNew: false,
      effectiveOn: "2024-07-09",
      evidence: [pictureHash, paper],
    });
    expect(returned.http).toBe(200);
  });

  it("图片点开才取，显示在文件名下面", async () => {
    const page = await logPage();
    await page.getByRole("button", { name: "预览现场.png" }).click();
    const picture = page.getByRole("img", { name: "佐证图片：现场.png" });
    await picture.waitFor();
    expect(await picture.evaluate((one) => (one as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
  });

  it("PDF 画出第一页，说明共几页", async () => {
    const page = await logPage();
    await page.getByRole("button", { name: "预览验收单.pdf" }).click();
    const drawn = page.getByRole("img", { name: "验收单.pdf：第 1 页，共 2 页" });
    await drawn.waitFor();
    // Ink on white paper: a page that was not drawn is empty.
    const darkest = await drawn.evaluate((one) => {
      const canvas = one as HTMLCanvasElement;
      const context = canvas.getContext("2d") as CanvasRenderingContext2D;
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      return data.reduce((least, shade, at) => (at % 4 === 0 && shade < least ? shade : least), 255);
    });
    expect(darkest).toBeLessThan(128);
  });

  it("磁盘上被替换的文件不显示，页面说为什么、怎么办", async () => {
    writeFileSync(join(site.dataDir, "evidence", "bytes", pictureHash.slice(0, 2), pictureHash), "别的内容");
    const page = await logPage();
    await page.getByRole("button", { name: "预览现场.png" }).click();
    await page.getByText("这份佐证文件已不是当初报送的那一份").waitFor();
    expect(await page.getByRole("img", { name: /现场\.png/ }).count()).toBe(0);
  });

  leavesNoTrace(site);
});
