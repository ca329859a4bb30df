import { describe, expect, it } from "vitest";
import { markOf } from "../../src/office/reading.ts";
import type { Opened } from "../../src/reader/opened.ts";

const opened = (margins: readonly string[]): Opened => ({
  mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  passages: [{ text: "年底前新建幼儿园3所。", source: { kind: "none" }, kind: "paragraph" }],
  margins,
});

describe("a file that bears a secrecy mark is refused", () => {
  it("also when only its header bears it", () => {
    expect(markOf(opened(["机密★10年"]), "任务.docx")?.code).toBe("secrecy-mark");
  });
  it("also when only its name bears it", () => {
    expect(markOf(opened([]), "机密★10年.docx")?.code).toBe("secrecy-mark");
  });
  it("and passes when header and text bear none", () => {
    expect(markOf(opened(["第1页"]), "任务.docx")).toBeNull();
  });
});
