import type { DoubtCode } from "../../plan/doubt.ts";

/** A term that offices and statisticians read differently. */
export interface PlanTerm {
  readonly code: DoubtCode;
  readonly words: RegExp;
  /** Looked for in the object of the promise, or in the whole quote. */
  readonly within: "object" | "quote";
  readonly verbs: RegExp;
  /** True for promises with a number, false for those without. */
  readonly counted: boolean;
  readonly preferred: string;
  readonly senses: readonly { readonly id: string; readonly zh: string; readonly en: string; readonly measure: string }[];
}

/**
 * Terms with several meanings. 规上企业: the directory of units above scale is kept by place (一套表统计调查制度), so a firm
 * that is above scale elsewhere is not yet in the directory of the district that attracts it. 完全实现A代B: a share can be
 * taken by heated area, by heat or by fuel.
 */
export const TERMS: readonly PlanTerm[] = [
  {
    code: "which-firms", words: /规上(?:工业|服务业)?企业|规模以上(?:工业|服务业)?企业|限上(?:商贸)?企业/, within: "object", verbs: /引进|招引|引入|引育|落户|入驻/, counted: true,
    preferred: "above-scale-elsewhere",
    senses: [
      { id: "above-scale-elsewhere", zh: "引进时在原地已是规上的企业", en: "firms that are already above scale where they come from", measure: "引进的规上企业数（原地已在库）" },
      { id: "enter-our-directory", zh: "引进后纳入本区规上名录的企业", en: "firms that enter our own directory of units above scale", measure: "引进并纳入本区规上名录的企业数" },
    ],
  },
  {
    code: "which-share", words: /[“「]?(?:地热|电|气|清洁能源|绿电|新能源)[能]?(?:代|替代|换)(?:煤|油|燃煤|散煤)[”」]?/, within: "quote", verbs: /完全|全面|全部|实现/, counted: false,
    preferred: "by-area",
    senses: [
      { id: "by-area", zh: "按供暖面积：原燃煤供暖面积全部改用", en: "by area: all floor area heated with coal before has changed over", measure: "替代供暖面积占原燃煤供暖面积" },
      { id: "by-heat", zh: "按供热量：全部热量由替代热源供给", en: "by heat: all heat comes from the new source", measure: "替代热源供热量占总供热量" },
      { id: "by-coal", zh: "按用煤量：供暖用煤降为零", en: "by coal: no coal is burnt for heating any more", measure: "已替代用煤量占原供暖用煤量" },
    ],
  },
];
