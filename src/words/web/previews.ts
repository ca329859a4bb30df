import type { Sentence } from "../sentence.ts";

/** Looking at an evidence file without saving it first. */
export const PREVIEWS = {
  show: { zh: "预览", en: "Preview" },
  showNamed: { zh: "预览{name}", en: "Preview {name}" },
  hide: { zh: "收起预览", en: "Close preview" },
  loading: { zh: "正在打开……", en: "Opening…" },
  picture: { zh: "佐证图片：{name}", en: "Evidence picture: {name}" },
  page: { zh: "{name}：第 1 页，共 {pages} 页", en: "Page 1 of {pages} of {name}" },
  tooLarge: {
    zh: "图片尺寸过大（{width}×{height}），不在页面中打开。请下载后查看。",
    en: "The picture is too large to be opened in the page ({width}×{height}). Save it and open it from there.",
  },
  failed: {
    zh: "无法预览这个文件。请点文件名下载后查看。",
    en: "This file cannot be previewed. Save it by its name and open it from there.",
  },
} as const satisfies Readonly<{ [key: string]: Sentence }>;
