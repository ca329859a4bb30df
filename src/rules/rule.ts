import type { Day } from "../std/day.ts";
import type { Decimal } from "../std/decimal.ts";
import type { Sentence } from "../words/sentence.ts";

/** How well a rule's value is proven; shown in words wherever the rule is. */
export type Grade = "official-text" | "second-hand" | "from-knowledge";

/** The grades in words. */
export const GRADES: Readonly<{ [grade in Grade]: Sentence }> = {
  "official-text": { zh: "已读官方文本", en: "official text read" },
  "second-hand": { zh: "转引，与他处一致", en: "second-hand, agrees with others" },
  "from-knowledge": { zh: "凭常识，待核实", en: "from knowledge" },
};

/** How a value is compared: a bound, a range, one of a list, a fact that must exist, one that is forbidden, a formula. */
export type RuleTest = ">=" | ">" | "<=" | "=" | "between" | "in" | "exists" | "forbidden" | "formula";

/** A statutory or local threshold (规则), in force for a span of days; `zh` and `en` say it in one line. */
export interface Rule extends Sentence {
  readonly id: string;
  /** The rule that this one stood for earlier, when the law has changed; absent for a rule that names itself. */
  readonly series?: string;
  readonly domain: Sentence;
  /** Set of conditions that belong together ("1", "2"): one set is enough, where a rule book offers several. */
  readonly group?: string;
  readonly op: RuleTest;
  /** The threshold, in `unit`; null where `text` says it. "1" for a flag. */
  readonly value: Decimal | null;
  /** Upper end of a range. */
  readonly valueMax?: Decimal;
  readonly text?: Sentence;
  readonly unit: string;
  /** Over which period the figure is taken. */
  readonly window?: Sentence;
  /** First and last day in force; null where it is not known, or not over. */
  readonly from: Day | null;
  readonly to: Day | null;
  readonly authority: string;
  readonly document: string;
  /** Number of the article or articles; null where the source has none. */
  readonly article: string | null;
  /** Page of an authority or an exchange; null otherwise. Never called at run time. */
  readonly address: string | null;
  readonly grade: Grade;
  readonly note?: Sentence;
}
