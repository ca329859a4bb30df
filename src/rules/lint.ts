import type { Commitment, CommitmentId } from "../plan/commitment.ts";
import type { Plan } from "../plan/plan.ts";
import { LINT_ARTICLES, LINT_SAYS } from "../words/lints.ts";
import type { Sentence } from "../words/sentence.ts";
import type { Grade } from "./rule.ts";

/** Why a target is warned of. */
export type LintCode = keyof typeof LINT_SAYS;

/** A warning that a promise may set what the law forbids or asks to be reviewed first; it never blocks anything. */
export interface Lint {
  readonly commitment: CommitmentId;
  readonly code: LintCode;
  /** Law and article. */
  readonly article: Sentence;
  readonly says: Sentence;
  /** How well the article is proven. */
  readonly grade: Grade;
}

const SELF_EMPLOYED = /个体工商户|个体户/;
/** 个转企 turns one into a firm: no growth of their number, and so not forbidden. */
const CONVERSION = /个转企|转(?:型|为|成)[^，。；]{0,6}企业|转企/;
const GROWTH = /增长|增速|增幅|增长率|净增|翻番|翻一番/;
const ANNUAL_REPORT =
  /年报(?:公示|申报)?率|年度报告(?:公示|申报|报送)?率|年报[^，。；]{0,6}(?:达到|达|不低于)/;
const STATISTICS_OFFICE = /统计(?:局|机构|部门)|调查(?:总)?队/;
/** Selective terms that articles 8 to 10 name: entry and exit, forced settling, tax, subsidies and factors of production. */
const INCENTIVE =
  /(?:税收|财政)(?:返还|先征后返|奖补返还)|返税|减免(?:企业)?(?:税|土地出让)|(?:零|低)地价|“?一企一策”?|(?:优惠|低价)(?:供地|出让|电价|气价)|(?:仅限|只限|优先(?:采购|选用|使用))(?:本地|本区|本县|本市|辖区|区内|县内|市内)|(?:须|必须|要求)[^，。；]{0,10}(?:在本地|在我区|在我县|在我市)(?:设立|注册|落户)|(?:对|给予)[^，。；]{0,16}(?:重点|落户|引进|特定|龙头)[^，。；]{0,6}企业[^，。；]{0,12}(?:奖励|补贴|补助|优惠)/;

/** Growth of a level that statisticians work out, in per cent or percentage points. */
const isGrowthTarget = ({ target, measure, action, words }: Commitment): boolean =>
  target !== null && ["%", "个百分点"].includes(target.unit) && GROWTH.test(`${measure}${action}${words}`);

function codesOf(commitment: Commitment): readonly LintCode[] {
  const { words, object, measure, target, owner, organisations } = commitment;
  const said = `${object}${measure}${words}`;
  const selfEmployed = SELF_EMPLOYED.test(said) && !CONVERSION.test(said);
  const units = [...organisations, ...owner.units].filter(
    (unit) => unit.role === "lead" || unit.role === "responsible",
  );
  return [
    ...(selfEmployed && isGrowthTarget(commitment) ? (["self-employed-growth"] as const) : []),
    ...(SELF_EMPLOYED.test(said) && target !== null && ANNUAL_REPORT.test(said)
      ? (["annual-report-rate"] as const)
      : []),
    ...(isGrowthTarget(commitment) && units.some((unit) => STATISTICS_OFFICE.test(unit.name))
      ? (["statistics-office-target"] as const)
      : []),
    ...(INCENTIVE.test(words) ? (["fair-competition"] as const) : []),
  ];
}

/**
 * Promises of a plan whose target the law forbids as an indicator, gives to the wrong office, or lets nobody offer before
 * a review, in the plan's order. Sources: 促进个体工商户发展条例 art. 32, 统计法 arts. 7 and 12, 公平竞争审查条例 arts. 8–10.
 * The articles were read in their official texts; which words point to them is our own reading, so that each is a
 * question to a person and no verdict.
 */
export const lintOf = (plan: Pick<Plan, "commitments">): readonly Lint[] =>
  plan.commitments.flatMap((commitment) =>
    codesOf(commitment).map((code) => ({
      commitment: commitment.id,
      code,
      article: LINT_ARTICLES[code],
      says: LINT_SAYS[code],
      grade: "official-text" as const,
    })),
  );
