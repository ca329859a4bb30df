import type { Waypoint } from "../../plan/commitment.ts";

/** A commitment of the demonstration plan, found by its words, with who answers and by which steps. */
export interface PlayRole {
  readonly id: string;
  /** Found in the commitment's own words. */
  readonly words: RegExp;
  /** The line's measure that the table of duties names for it, where the cue words have chosen another. */
  readonly measure?: string;
  readonly post: string | null;
  readonly units: readonly string[];
  readonly waypoints: readonly Waypoint[];
  /** Never reported on: shows what silence looks like. */
  readonly silent?: true;
  /** A difficulty that its returns tell of. */
  readonly trouble?: string;
}

const step = (id: string, title: string, due: string, expected: string | null = null): Waypoint => ({ id, title, due, expected });
/** Quarter-ends with what should be reached by then. */
const quarters = (first: string, second: string, third: string, last: string): readonly Waypoint[] => [
  step("q1", "一季度末", "2025-03-31", first),
  step("q2", "上半年末", "2025-06-30", second),
  step("q3", "三季度末", "2025-09-30", third),
  step("q4", "年末", "2025-12-31", last),
];

const FIRST = "常务副区长";
const INDUSTRY = "分管工业副区长";
const INVESTMENT = "分管招商副区长";
const CITY = "分管城建副区长";
const DEVELOPMENT = "区发展和改革局";
const DATA = "区大数据局";
const WORKS = "区工业和信息化局";
const ZONE = "青禾经济开发区管委会";
const INVEST = "区投资促进局";

export const ROLES: readonly PlayRole[] = [
  { id: "compute", words: /智算中心/, post: FIRST, units: [DEVELOPMENT, DATA], trouble: "消防验收整改未结束,投用时间比原计划推后。", waypoints: [step("w1", "主体完工", "2025-03-31"), step("w2", "设备安装", "2025-05-20"), step("w3", "投入使用", "2025-06-30")] },
  { id: "labelling", words: /数据标注产业园/, post: FIRST, units: [DATA, DEVELOPMENT], trouble: "电力增容排队,室外管网进场晚了两周。", waypoints: [step("w1", "开工", "2025-03-20"), step("w2", "主体完工", "2025-08-10"), step("w3", "竣工验收", "2025-09-15")] },
  { id: "stations", words: /5G基站/, post: FIRST, units: [DATA], waypoints: quarters("50", "140", "200", "240") },
  { id: "leading", words: /龙头企业/, measure: "leading-firms", post: INVESTMENT, units: [INVEST], waypoints: quarters("1", "3", "6", "8") },
  { id: "above-scale", words: /规上企业/, measure: "above-scale", post: INVESTMENT, units: [INVEST], trouble: "两家意向企业投资决策延后。", waypoints: [] },
  { id: "funds", words: /到位资金/, post: INVESTMENT, units: [INVEST], waypoints: quarters("300000000", "900000000", "1500000000", "2000000000") },
  { id: "fund", words: /基金/, post: INVESTMENT, units: ["区财政局", INVEST], waypoints: [step("w1", "方案批复", "2025-05-15"), step("w2", "工商登记", "2025-07-31"), step("w3", "首期到位", "2025-08-31")] },
  { id: "forums", words: /论坛/, post: "宣传部部长", units: ["区委宣传部", DATA], waypoints: [] },
  { id: "coal", words: /地热代煤/, post: CITY, units: ["区住房和城乡建设局", "区自然资源局"], waypoints: [] },
  { id: "heated-area", words: /地热供暖面积/, post: CITY, units: ["区住房和城乡建设局"], trouble: "两个小区回灌试验未达标,需重新布井。", waypoints: quarters("40000", "200000", "400000", "600000") },
  { id: "workshops", words: /车间/, post: INDUSTRY, units: [ZONE, WORKS], waypoints: [] },
  { id: "storage", words: /储能电站/, post: FIRST, units: [DEVELOPMENT, "区供电公司"], waypoints: [step("w1", "首座并网", "2025-07-31", "1"), step("w2", "第二座并网", "2025-12-20", "2")] },
  { id: "vehicles", words: /整车基地/, post: INDUSTRY, units: [WORKS, ZONE], waypoints: [step("w1", "主体完工", "2025-06-30"), step("w2", "设备联调", "2025-08-20"), step("w3", "竣工投产", "2025-10-31")] },
  { id: "piles", words: /充电桩/, post: INDUSTRY, units: [WORKS], waypoints: [step("w1", "过半", "2025-06-30", "300"), step("w2", "全部建成", "2025-10-31", "600")] },
  { id: "upgrades", words: /技改项目/, post: INDUSTRY, units: [WORKS], waypoints: quarters("15", "40", "65", "80") },
  { id: "needs", words: /传统产业企业/, post: "分管科技副区长", units: ["区科学技术局"], waypoints: [step("w1", "首批30家", "2025-04-30", "30"), step("w2", "全部入册", "2025-09-30", "60")] },
  { id: "contracts", words: /技术合同/, post: "分管科技副区长", units: ["区科学技术局"], waypoints: quarters("2", "8", "14", "20") },
  { id: "to-company", words: /个转企/, post: "分管市场副区长", units: ["区市场监督管理局"], waypoints: quarters("25", "60", "90", "120") },
  { id: "to-scale", words: /小升规/, post: "分管市场副区长", units: ["区统计局", WORKS], trouble: "部分企业营业收入未稳定达到入库标准。", waypoints: [] },
  { id: "kindergartens", words: /幼儿园/, post: "分管教育副区长", units: ["区教育和体育局"], waypoints: [step("w1", "全部开工", "2025-02-28"), step("w2", "全部投用", "2025-08-31", "3")] },
  { id: "clinics", words: /村卫生室/, post: null, units: ["区卫生健康局"], silent: true, waypoints: [] },
  { id: "roads", words: /公路/, post: "分管交通副区长", units: ["区交通运输局"], waypoints: [step("w1", "过半", "2025-07-31", "22"), step("w2", "全部完工", "2025-10-31", "45")] },
  { id: "riverside", words: /滨河路/, post: CITY, units: ["区交通运输局", "区自然资源局"], trouble: "两户征迁协议未签,开工推后。", waypoints: [step("w1", "立项批复", "2025-03-31"), step("w2", "用地批复", "2025-06-30"), step("w3", "开工", "2025-08-10"), step("w4", "路基贯通", "2025-12-10")] },
  { id: "kiln", words: /砖瓦窑/, post: CITY, units: ["区自然资源局"], waypoints: [step("w1", "方案批复", "2025-04-30")] },
  { id: "gdp", words: /地区生产总值/, post: "区长", units: [DEVELOPMENT], waypoints: [] },
  { id: "jobs", words: /就业/, post: FIRST, units: ["区人力资源和社会保障局"], waypoints: quarters("1400", "3200", "4700", "6000") },
  { id: "growth", words: /工业增加值/, post: INDUSTRY, units: [WORKS], waypoints: [] },
];
