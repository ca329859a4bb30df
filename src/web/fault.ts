import type { Sentence } from "../words/sentence.ts";
import type { EntryLine } from "./wire.ts";

/** A refusal of the server, with the sentence that says what is wrong and what to do, and its field if it has one. */
export class Fault extends Error {
  readonly code: string;
  readonly sentence: Sentence;
  readonly field: string | null;
  readonly between: readonly EntryLine[];
  readonly http: number;

  constructor(
    http: number,
    code: string,
    sentence: Sentence,
    field: string | null,
    between: readonly EntryLine[],
  ) {
    super(code);
    this.name = "Fault";
    this.http = http;
    this.code = code;
    this.sentence = sentence;
    this.field = field;
    this.between = between;
  }
}

const OFFLINE: Sentence = {
  zh: "连不上服务器。您填写的内容还在，请稍后再试。",
  en: "The server cannot be reached. What you typed is still here; please try again shortly.",
};

const UNREADABLE: Sentence = {
  zh: "服务器没有给出可用的回答。您填写的内容还在，请稍后再试；仍不行请告诉系统管理员。",
  en: "The server gave no usable answer. What you typed is still here; try again, then tell the administrator.",
};

/** The fault for a request that never reached the server. */
export const offline = (): Fault => new Fault(0, "offline", OFFLINE, null, []);

interface ErrorBody {
  readonly error?: {
    readonly code?: string;
    readonly zh?: string;
    readonly en?: string;
    readonly field?: string;
    readonly between?: readonly EntryLine[];
  };
}

/** Turns an unhappy answer into a fault; an answer without our sentences gets a plain one. */
export function faultOf(http: number, body: unknown): Fault {
  const error = (body as ErrorBody | null)?.error;
  if (!error?.zh || !error.en) return new Fault(http, error?.code ?? "unreadable", UNREADABLE, null, []);
  const sentence = { zh: error.zh, en: error.en };
  return new Fault(http, error.code ?? "refused", sentence, error.field ?? null, error.between ?? []);
}

/** The sentence of anything thrown: a fault's own, or the plain one for a bug. */
export const sentenceOf = (thrown: unknown): Sentence =>
  thrown instanceof Fault ? thrown.sentence : UNREADABLE;
