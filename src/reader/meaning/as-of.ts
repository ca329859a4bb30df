import { isWord } from "../lexer/token.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Claim } from "./claim.ts";
import type { Clause } from "./clause.ts";
import { quoteStart } from "./clause.ts";

/** 截至9月底，全市已开工…: a date that says when the report was drawn up. */
export const AS_OF = /^(?:截至|截止)[^，。；]{2,14}(?:[，,]|[^，。；]{0,12}(?:已|累计|共|实际)|$)/;

/** 截至2025年12月底 in the plan for 2025: by then, not as of then. */
export const endsYear = (clause: Clause, planYear: number): boolean =>
  clause.tokens.some(
    (token) =>
      token.kind === "date" &&
      token.date.month === 12 &&
      token.date.year !== null &&
      token.date.year >= planYear,
  ) && !clause.tokens.some((token) => isWord(token, W.past));

/** 达到68%，较上年提高3个百分点: the same promise told from where it starts. */
const FROM_LAST =
  /^(?:同?[比较]|相?比)(?:照|上)?(?:去年|上年|上一年|前年|\d{4}年)?[^，。；]{0,6}(?:提高|提升|增加|下降|降低|增长|上升|减少|压减)/;

/** 总产值达300亿元，同比增长10%: a rate beside an amount is a number of its own. */
export const restates = (text: string, clause: Clause, last: Claim | undefined): boolean => {
  const unit = last?.amount?.unit;
  return (
    unit !== undefined &&
    FROM_LAST.test(text.slice(quoteStart(clause), clause.end)) &&
    clause.tokens.every(
      (token) =>
        token.kind !== "quantity" || token.quantity.unit === unit || token.quantity.unit === "个百分点",
    )
  );
};
