/** A place by its code: province, city, county-level unit or town. */
export interface Place {
  readonly code: string;
  readonly name: string;
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
  { code: "37", name: "山东省", within: "", level: "province", kind: "省" },
  { code: "3714", name: "德州市", within: "37", level: "city", kind: "地级市" },
  { code: "371402", name: "德城区", within: "3714", level: "county", kind: "市辖区" },
  { code: "371403", name: "陵城区", within: "3714", level: "county", kind: "市辖区" },
  { code: "371422", name: "宁津县", within: "3714", level: "county", kind: "县" },
  { code: "371423", name: "庆云县", within: "3714", level: "county", kind: "县" },
  { code: "371424", name: "临邑县", within: "3714", level: "county", kind: "县" },
  { code: "371425", name: "齐河县", within: "3714", level: "county", kind: "县" },
  { code: "371426", name: "平原县", within: "3714", level: "county", kind: "县" },
  { code: "371427", name: "夏津县", within: "3714", level: "county", kind: "县" },
  { code: "371428", name: "武城县", within: "3714", level: "county", kind: "县" },
  { code: "371471", name: "德州天衢新区", within: "3714", level: "county", kind: "功能区" },
  { code: "371481", name: "乐陵市", within: "3714", level: "county", kind: "县级市" },
  { code: "371482", name: "禹城市", within: "3714", level: "county", kind: "县级市" },
  { code: "371403001", name: "安德街道", within: "371403", level: "town", kind: "街道" },
  { code: "371403002", name: "临齐街道", within: "371403", level: "town", kind: "街道" },
  { code: "371403101", name: "郑家寨镇", within: "371403", level: "town", kind: "镇" },
  { code: "371403102", name: "糜镇", within: "371403", level: "town", kind: "镇" },
  { code: "371403103", name: "宋家镇", within: "371403", level: "town", kind: "镇" },
  { code: "371403104", name: "徽王庄镇", within: "371403", level: "town", kind: "镇" },
  { code: "371403105", name: "神头镇", within: "371403", level: "town", kind: "镇" },
  { code: "371403106", name: "滋镇", within: "371403", level: "town", kind: "镇" },
  { code: "371403107", name: "前孙镇", within: "371403", level: "town", kind: "镇" },
  { code: "371403108", name: "边临镇", within: "371403", level: "town", kind: "镇" },
  { code: "371403109", name: "义渡口镇", within: "371403", level: "town", kind: "镇" },
  { code: "371403110", name: "丁庄镇", within: "371403", level: "town", kind: "镇" },
  { code: "371403202", name: "于集乡", within: "371403", level: "town", kind: "乡" },
];
