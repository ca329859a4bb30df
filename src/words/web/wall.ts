import type { Sentence } from "../sentence.ts";

/** The wall's page: what stands around the drawing. */
export const WALL_PAGE = {
  title: { zh: "挂图", en: "Wall chart" },
  year: { zh: "全程", en: "Whole span" },
  quarter: { zh: "本季", en: "This quarter" },
  zoom: { zh: "时间范围", en: "Span of time" },
  collapse: { zh: "收起板块", en: "Fold programmes" },
  whole: { zh: "全屏", en: "Full screen" },
  print: { zh: "打印 A3", en: "Print on A3" },
  asList: { zh: "改看列表", en: "As a list" },
  asDrawing: { zh: "改看挂图", en: "As a drawing" },
  caption: {
    zh: "移到一行上，这里显示完整的承诺；点开或按回车看承诺页。",
    en: "Point at a row to read its promise here; click or press Enter to open it.",
  },
  leader: { zh: "牵头领导", en: "leader" },
  unit: { zh: "牵头单位", en: "lead unit" },
} as const satisfies Readonly<{ [key: string]: Sentence }>;
