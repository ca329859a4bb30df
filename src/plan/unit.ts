/**
 * A unit of measure as the plan writes it, without 万/亿: "家", "个", "元", "平方米", "%", "个百分点".
 * Values are already multiplied out, so 1.2万平方米 is value "12000" and unit "平方米".
 */
export type Unit = string;
