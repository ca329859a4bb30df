import type { Claim, Due } from "./claim.ts";
import type { Clause } from "./clause.ts";
import { textOf } from "./clause.ts";
import { tidyObject } from "./noun.ts";
import { isName } from "./places.ts";
import type { SentenceState } from "./sentence-state.ts";

/** 主体已封顶，预计明年5月投用: the promise is about what the clause before described. */
export function startBare(text: string, clause: Clause, due: Due | null, state: SentenceState): void {
  const verb = clause.tokens[clause.verb];
  if (verb === undefined) return;
  const action = text.slice(verb.start, verb.end);
  state.claims.push({
    kind: "milestone",
    force: clause.force,
    action,
    object: state.subject,
    measure: action,
    amount: null,
    reference: null,
    relation: null,
    due,
    soon: clause.soon,
    start: clause.start,
    end: clause.end,
    optional: false,
    organisations: [],
    places: isName(state.subject) ? [state.subject] : [],
    handedDown: null,
    office: null,
  });
}

/** Ends of the very work that is counted before: no state of their own. */
const FINISHED =
  /^(?:全部|全面|如期|按期|按时|保质保量)*(?:完工|完成|竣工|建成|办结|改造完成|建设完成|完成改造|完成建设)(?:任务)?$/;

const finishes = (text: string, clause: Clause): boolean =>
  FINISHED.test(textOf(text, clause.tokens, clause.body, clause.tokens.length));

/** 开工建设X，明年6月建成: to break ground is a state of its own. */
const STARTS = /^(?:新)?(?:开工|动工|开建|奠基)/;

/** 改造小区35个，10月底前完工: the date says by when the numbers before it are reached. False when no dateless number is there. */
function dateCounts(due: Due, { claims }: SentenceState): boolean {
  const dateless = claims.flatMap((claim, at) =>
    claim.kind === "quantity" && claim.due === null ? [at] : [],
  );
  for (const at of dateless) claims[at] = { ...(claims[at] as Claim), due };
  return dateless.length > 0;
}

/** 力争6月份前投入使用 takes its object from the clause before it; 力争尽早开工 only belongs to it. */
export function joinBare(
  text: string,
  clause: Clause,
  due: Due | null,
  previous: Claim,
  state: SentenceState,
): void {
  if (due !== null && finishes(text, clause) && dateCounts(due, state)) return;
  if (due === null || clause.soon || clause.verb < 0) {
    state.claims[state.claims.length - 1] = { ...previous, end: clause.end };
    return;
  }
  const verb = clause.tokens[clause.verb];
  const action = verb === undefined ? "" : text.slice(verb.start, verb.end);
  // 启动X改造，国庆节前完工: a thing begun or built, and by when it is ready, are one promise.
  if (previous.kind === "milestone" && previous.due === null && !STARTS.test(previous.action))
    state.claims.pop();
  state.claims.push({
    ...previous,
    kind: "milestone",
    force: clause.force,
    action,
    measure: action,
    amount: null,
    due,
    soon: false,
    end: clause.end,
    optional: false,
    object: tidyObject(previous.object),
  });
}
