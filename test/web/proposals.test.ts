import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isProposed } from "../../src/reader/model/proposed-id.ts";
import { offline, Fault } from "../../src/web/fault.ts";
import { askModel, type Standing } from "../../src/web/desk/model/asking.ts";
import {
  accept,
  countsOf,
  type DeskState,
  deskStateOf,
  freshId,
  toggleAside,
  unaccept,
} from "../../src/web/desk/desk-state.ts";
import { shownCommitments } from "../../src/web/desk/filter.ts";
import { mergeWithNext, splitAt } from "../../src/web/desk/split-merge.ts";
import { type Desk, stepDesk } from "../../src/web/desk/use-desk.ts";
import { lintsOf } from "../../src/web/pieces/lints.ts";
import type { Draft } from "../../src/web/wire.ts";
import { draftOver, promise } from "./fixture.ts";

const TEXT = "年底前修好桥，年内种树百棵，秋天前开两个渡口，全年放映十场";
const at = (words: string) => {
  const start = TEXT.indexOf(words);
  return { words, quote: { start, end: start + words.length, source: { kind: "none" as const } } };
};
const draft: Draft = {
  ...draftOver(TEXT, [
    promise({ id: "p.c01", ...at("年底前修好桥，年内种树百棵") }),
    promise({ id: "p.m01", ...at("秋天前开两个渡口") }),
    promise({ id: "p.c02", ...at("全年放映十场") }),
  ]),
  setAside: ["p.m01"],
};
const start = deskStateOf(draft);

/** A proposal of a model is either accepted or aside; never in the book unseen. */
const lawful = (state: DeskState): boolean =>
  state.commitments
    .filter(({ id }) => isProposed(id))
    .every(({ id }) => state.accepted.includes(id) !== state.setAside.includes(id));

describe("what a model proposed", () => {
  it("waits beside the promises and has a counter of its own", () => {
    const counts = countsOf(start);
    expect([counts.promises, counts.waiting, counts.aside]).toEqual([2, 1, 0]);
    expect(shownCommitments(start, { only: "proposed", words: "" }).map(({ id }) => id)).toEqual(["p.m01"]);
    expect(shownCommitments(start, { only: "aside", words: "" })).toEqual([]);
  });

  it("is taken in by an acceptance only, and lies aside again when that is taken back", () => {
    expect(accept(start, "p.m01")).toMatchObject({ accepted: ["p.m01"], setAside: [] });
    expect(toggleAside(start, "p.m01")).toEqual(accept(start, "p.m01"));
    expect(unaccept(accept(start, "p.m01"), "p.m01")).toEqual(start);
  });

  it("is neither split nor joined while it waits, and never passed over into a neighbour", () => {
    expect(splitAt(start, "p.m01", 3, TEXT)).toBe(start);
    expect(mergeWithNext(start, "p.m01", TEXT)).toBe(start);
    const joined = mergeWithNext(start, "p.c01", TEXT);
    expect(joined.commitments.map(({ id }) => id)).toEqual(["p.c01", "p.m01"]);
  });

  it("gives its name to no part that a person makes", () => {
    expect(freshId(start.commitments)).toBe("p.c03");
    expect(freshId([promise({ id: "p.m07" })])).toBe("p.c08");
  });

  it("is accepted or aside, whatever is done on the desk", () => {
    const id = fc.constantFrom("p.c01", "p.m01", "p.c02");
    const moves = [accept, unaccept, toggleAside] as const;
    const step = fc.oneof(
      fc.record({ id, move: fc.constantFrom(...moves) }).map((one) => (s: DeskState) => one.move(s, one.id)),
      fc.record({ id, cut: fc.nat(12) }).map((one) => (s: DeskState) => splitAt(s, one.id, one.cut, TEXT)),
      id.map((one) => (s: DeskState) => mergeWithNext(s, one, TEXT)),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) =>
        lawful(steps.reduce((state, move) => move(state), start)),
      ),
    );
  });
});

describe("what comes from others while one works", () => {
  it("survives a step that is taken back, and one done while it was on its way", () => {
    const desk: Desk = { state: start, past: [], selected: "p.c01", ticked: new Set() };
    const mine = stepDesk(desk, { step: "edit", edit: (state) => accept(state, "p.c01") });
    const theirs = accept(mine.state, "p.c02");
    const meanwhile = stepDesk(mine, { step: "edit", edit: (state) => accept(state, "p.m01") });
    const met = stepDesk(meanwhile, { step: "join", mine: mine.state, state: theirs });
    expect(new Set(met.state.accepted)).toEqual(new Set(["p.c01", "p.c02", "p.m01"]));
    const back = stepDesk(stepDesk(met, { step: "undo" }), { step: "undo" });
    expect(back.state.accepted).toEqual(["p.c02"]);
  });
});

describe("asking", () => {
  const answer: Draft = {
    ...draft,
    version: 5,
    model: { address: "http://127.0.0.1/v1", name: "m", sent: 1, kept: 0, rejected: [], faults: [] },
  };
  const wait = async (): Promise<void> => undefined;
  const standing = (found: readonly Draft[] = []): Standing & { readonly did: string[] } => {
    const did: string[] = [];
    let look = 0;
    return {
      did,
      flush: async () => (did.push("flush"), 4),
      join: (one) => void did.push(`join ${one.version}`),
      catchUp: async () => {
        did.push("catchUp");
        return found[Math.min(look++, found.length - 1)] ?? draft;
      },
    };
  };
  const place = { book: "b", draft: "d" };
  const api = (ask: (version: number, signal: AbortSignal) => Promise<Draft>) =>
    ({
      askModel: (_b: string, _d: string, body: { version: number }, signal: AbortSignal) =>
        ask(body.version, signal),
    }) as never;

  it("saves first, names that version, and takes the answer to the desk", async () => {
    const desk = standing();
    const asked: number[] = [];
    const model = await askModel(place, "all", desk, new AbortController().signal, {
      api: api(async (version) => (asked.push(version), answer)),
    });
    expect([model, asked, desk.did]).toEqual([answer.model, [4], ["flush", "join 5"]]);
  });

  it("a stop brings what had been proposed until then, and waits for that only so long", async () => {
    const stop = new AbortController();
    const stopped = api(async () => {
      stop.abort();
      throw new DOMException("aborted", "AbortError");
    });
    const late = standing([{ ...draft, version: 4 }, answer]);
    expect(await askModel(place, "all", late, stop.signal, { api: stopped, wait })).toBe(answer.model);
    const never = new AbortController();
    const silent = api(async () => {
      never.abort();
      throw new DOMException("aborted", "AbortError");
    });
    const same = standing([{ ...draft, version: 4 }]);
    expect(await askModel(place, "all", same, never.signal, { api: silent, wait })).toBeUndefined();
    expect(same.did.filter((one) => one === "catchUp")).toHaveLength(5);
  });

  it("another's save comes in first, and the person is asked to look again; other faults stay themselves", async () => {
    const desk = standing();
    const moved = api(async () => {
      throw new Fault(409, "moved", { zh: "动过了", en: "moved" }, null, []);
    });
    const signal = new AbortController().signal;
    await expect(askModel(place, "all", desk, signal, { api: moved })).rejects.toMatchObject({
      sentence: { zh: expect.stringContaining("已经合并进来") },
    });
    expect(desk.did).toEqual(["flush", "catchUp"]);
    const gone = api(async () => {
      throw offline();
    });
    await expect(askModel(place, "all", desk, signal, { api: gone })).rejects.toMatchObject({
      code: "offline",
    });
  });
});

it("a warning stands beside an adopted promise as it does on the desk", () => {
  const words = "全年个体工商户数量增长10%";
  const target = { measure: "个体工商户数量", comparator: "=" as const, value: "10", unit: "%" };
  expect(lintsOf(promise({ id: "p.c01", words, target })).map(({ code }) => code)).toEqual([
    "self-employed-growth",
  ]);
});
