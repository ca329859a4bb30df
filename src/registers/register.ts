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
  | "commitments";

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
}
