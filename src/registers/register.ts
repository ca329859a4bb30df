import type { RegisterId, WriteAct } from "../ledger/act.ts";
import type { Sentence } from "../words/sentence.ts";

/** What kind of value a field holds; `text`, `person` and `note` are erasable free text. */
export type FieldKind =
  | "name"
  | "text"
  | "person"
  | "number"
  | "money"
  | "day"
  | "flag"
  | "choice"
  | "code"
  | "place"
  | "industry"
  | "organisation"
  | "commitments"
  /** Another item, by its id: `of` names its register. */
  | "item"
  /** Several other items, ids parted by spaces or commas. */
  | "items";

/** One column of a register. */
export interface Field extends Sentence {
  readonly id: string;
  readonly kind: FieldKind;
  /** Unit of a number or money field ("万元", "平方米"). */
  readonly unit?: string;
  /** Form of a `code` field: 统一社会信用代码 with its check digit, or the national project code (项目代码). */
  readonly form?: "credit-code" | "project-code";
  readonly choices?: readonly (Sentence & { readonly id: string })[];
  readonly required?: boolean;
  /** Rule shown beside the field, by its id in `rules`. */
  readonly rule?: string;
  /** Register whose items an `item` or `items` field names. */
  readonly of?: RegisterId;
  /** Where that register is not the same for every row: the field of the row that says which. */
  readonly ofField?: string;
}

/** A span of time that a law or an office sets: calendar days, working days, or calendar months. */
export interface TimeLimit {
  readonly days?: number;
  readonly workingDays?: number;
  readonly months?: number;
  /** Rule behind it, by its id in `rules`; absent where it is custom, which is then told as such. */
  readonly rule?: string;
}

/** A stage of an item and what the law or the office asks for it. */
export interface Stage extends Sentence {
  readonly id: string;
  /** Stages that must have been reached before; an order the law forbids is written, marked and listed. */
  readonly presupposes?: readonly string[];
  /** True when a write into this stage needs at least one evidence file. */
  readonly evidence?: boolean;
  /** What proves it, in words. */
  readonly proof?: Sentence;
  readonly rule?: string;
  /** True for a stage that says that something has happened: it cannot lie in the future. */
  readonly done?: boolean;
  /** True for an end that is no success (流失, 终止). */
  readonly ended?: boolean;
  /** Who may move an item here; whoever may write the item when absent. */
  readonly by?: readonly ("office" | "reporter" | "checker")[];
  /**
   * Time that a law gives whoever decides on it, from the last of what it presupposes: they may be quicker, and nobody can count on
   * it. Nothing when absent, so that the truth is later than what is worked out, never earlier.
   */
  readonly least?: TimeLimit;
  /** Field in which the item itself says how many days the stage takes (合同工期); counted where `least` names nothing. */
  readonly takes?: string;
  /** Time within which it must follow `after` (领证后三个月内开工); past it the item is marked. */
  readonly limit?: TimeLimit & { readonly after: string };
}

/**
 * What makes a row implausible: told to the person typing and beside an imported row as a warning, never a refusal. A
 * check whose fields are not all filled says nothing.
 */
export type Check =
  /** An amount that may not exceed another (paid ≤ planned). */
  | { readonly kind: "not-above"; readonly field: string; readonly bound: string }
  /** A day that may not lie before another (signed before started). */
  | { readonly kind: "not-before"; readonly field: string; readonly after: string }
  /** A number, or a quotient of two, outside what has ever been seen; `why` says by which source. */
  | ({
      readonly kind: "between";
      readonly field: string;
      readonly over?: string;
      readonly atLeast?: string;
      readonly atMost?: string;
    } & { readonly why: Sentence });

/** A value worked out of fields, never typed (全员劳动生产率、万元产值能耗、投资强度). */
export interface Derived extends Sentence {
  readonly id: string;
  readonly unit: string;
  readonly formula: /** field / over × times. */
    | { readonly kind: "quotient"; readonly field: string; readonly over: string; readonly times?: string }
    /** (after − before) / before × 100, of fields or of other derived values. */
    | { readonly kind: "change"; readonly before: string; readonly after: string };
  /** Rule or standard behind the formula. */
  readonly rule?: string;
}

/** By which fields an item is known again (同一性), strongest first; the name is compared for likeness, and a person decides. */
export interface Identity {
  readonly codes: readonly string[];
  readonly name: string;
  /** Fields that keep two of one name apart where they differ: one indicator has a figure for each period and release. */
  readonly apart?: readonly string[];
}

/** What a write says of its item: what an upcaster may read anew. */
export type Upcastable = Pick<WriteAct, "stage" | "facts">;

/**
 * Reads what a write of schema `from` said as schema `from + 1` means it (升版). Pure; it never looks at another
 * entry, because a write must mean the same whatever stands beside it.
 */
export interface Upcaster {
  readonly from: number;
  readonly upcast: (told: Upcastable) => Upcastable;
}

/** A kind of register (名册): the schema of its items. The version rises with every change of meaning. */
export interface Register extends Sentence {
  readonly id: RegisterId;
  readonly schema: number;
  readonly fields: readonly Field[];
  /** In order; a later stage includes the earlier ones unless it is `ended`. */
  readonly stages: readonly Stage[];
  /** Fields shown in the table, frozen ones first. */
  readonly columns: readonly string[];
  /** One for each schema before the present one, in order; absent for a register that never changed its meaning. */
  readonly upcasters?: readonly Upcaster[];
  /** The stage that the register's planned day is about: past that day without it, an item is late. */
  readonly due?: { readonly day: string; readonly stage: string };
  readonly checks?: readonly Check[];
  readonly derived?: readonly Derived[];
  readonly identity?: Identity;
}
