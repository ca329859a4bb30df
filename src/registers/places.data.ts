/** A place by its code: province, city, county-level unit or town. */
export interface Place {
  readonly code: string;
  readonly zh: string;
  /** Code of the place that it lies in; empty for a province. */
  readonly within: string;
  readonly level: "province" | "city" | "county" | "town";
  /** Kind as the statistics bureau names it (镇, 街道, 市辖区 …). */
  readonly kind: string;
}

/**
 * 统计用区划代码 of Dezhou as of 30 June 2023 (National Bureau of Statistics): the sample district. 371471 is a statistical code
 * and not one of GB/T 2260. Another district's places are given as words, or set by the office.
 */
export const PLACES: readonly Place[] = [
  { code: "37", zh: "山东省", within: "", level: "province", kind: "省" },
  { code: "3714", zh: "德州市", within: "37", level: "city", kind: "地级市" },
  { code: "371402", zh: "德城区", within: "3714", level: "county", kind: "市辖区" },
  { code: "371403", zh: "陵城区", within: "3714", level: "county", kind: "市辖区" },
  { code: "371422", zh: "宁津县", within: "3714", level: "county", kind: "县" },
  { code: "371423", zh: "庆云县", within: "3714", level: "county", kind: "县" },
  { code: "371424", zh: "临邑县", within: "3714", level: "county", kind: "县" },
  { code: "371425", zh: "齐河县", within: "3714", level: "county", kind: "县" },
  { code: "371426", zh: "平原县", within: "3714", level: "county", kind: "县" },
  { code: "371427", zh: "夏津县", within: "3714", level: "county", kind: "县" },
  { code: "371428", zh: "武城县", within: "3714", level: "county", kind: "县" },
  { code: "371471", zh: "德州天衢新区", within: "3714", level: "county", kind: "功能区" },
  { code: "371481", zh: "乐陵市", within: "3714", level: "county", kind: "县级市" },
  { code: "371482", zh: "禹城市", within: "3714", level: "county", kind: "县级市" },
  { code: "371403001", zh: "安德街道", within: "371403", level: "town", kind: "街道" },
  { code: "371403002", zh: "临齐街道", within: "371403", level: "town", kind: "街道" },
  { code: "371403101", zh: "郑家寨镇", within: "371403", level: "town", kind: "镇" },
  { code: "371403102", zh: "糜镇", within: "371403", level: "town", kind: "镇" },
  { code: "371403103", zh: "宋家镇", within: "371403", level: "town", kind: "镇" },
  { code: "371403104", zh: "徽王庄镇", within: "371403", level: "town", kind: "镇" },
  { code: "371403105", zh: "神头镇", within: "371403", level: "town", kind: "镇" },
  { code: "371403106", zh: "滋镇", within: "371403", level: "town", kind: "镇" },
  { code: "371403107", zh: "前孙镇", within: "371403", level: "town", kind: "镇" },
  { code: "371403108", zh: "边临镇", within: "371403", level: "town", kind: "镇" },
  { code: "371403109", zh: "义渡口镇", within: "371403", level: "town", kind: "镇" },
  { code: "371403110", zh: "丁庄镇", within: "371403", level: "town", kind: "镇" },
  { code: "371403202", zh: "于集乡", within: "371403", level: "town", kind: "乡" },
];
