import { beforeEach, describe, expect, it, vi } from "vitest";
import { draftApi } from "../../src/web/api.ts";
import { Fault, offline } from "../../src/web/fault.ts";
import { type DeskState, deskStateOf, patch } from "../../src/web/desk/desk-state.ts";
import type { Reconciled } from "../../src/web/desk/reconcile.ts";
import { unsavedOf } from "../../src/web/desk/unsaved.ts";
import { createSaver, type Saving } from "../../src/web/desk/use-autosave.ts";
import type { Draft, DraftSave } from "../../src/web/wire.ts";
import { draftOver, promise } from "./fixture.ts";

const draft = draftOver("", [promise({ id: "c01" }), promise({ id: "c02" })]);
const start = deskStateOf(draft);

/** A server with one draft, which refuses a save of another version; `fail` makes the next save not reach it. */
function server() {
  const saves: number[] = [];
  const state = { standing: draft, fail: false, saves };
  const save = async (_book: string, _draft: string, body: DraftSave): Promise<Draft> => {
    if (state.fail) throw offline();
    if (body.version !== state.standing.version)
      throw new Fault(409, "moved", { zh: "动过了", en: "moved" }, null, []);
    saves.push(body.version);
    state.standing = {
      ...state.standing,
      ...body,
      plan: { ...state.standing.plan, commitments: body.commitments },
      version: body.version + 1,
    };
    return state.standing;
  };
  return { state, api: { ...draftApi, save, draft: async () => state.standing } };
}

function watched() {
  const savings: Saving[] = [];
  const joins: Reconciled[] = [];
  return {
    savings,
    joins,
    told: { saving: (one: Saving) => savings.push(one), joined: (one: Reconciled) => joins.push(one) },
  };
}

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
});

const ensured = (state: DeskState, id: string) => patch(state, id, { force: "ensure" });

describe("saving the desk", () => {
  it("does nothing when nothing has changed", async () => {
    const { state, api } = server();
    const saver = createSaver("b", draft, start, watched().told, api);
    expect(saver.take(start)).toBe(false);
    expect(await saver.flush()).toBe(1);
    expect(state.saves).toEqual([]);
  });

  it("gives the version that stands, and never saves twice at once", async () => {
    const { state, api } = server();
    const { savings, told } = watched();
    const saver = createSaver("b", draft, start, told, api);
    expect(saver.take(ensured(start, "c01"))).toBe(true);
    expect(await Promise.all([saver.flush(), saver.flush()])).toEqual([2, 2]);
    expect(state.saves).toEqual([1]);
    expect(savings.at(-1)).toBe("saved");
  });

  it("saves what came while it was saving", async () => {
    const { state, api } = server();
    const saver = createSaver("b", draft, start, watched().told, api);
    const first = ensured(start, "c01");
    saver.take(first);
    const flushed = saver.flush();
    saver.take(ensured(first, "c02"));
    expect(await flushed).toBe(3);
    expect(state.standing.plan.commitments.map((one) => one.force)).toEqual(["ensure", "ensure"]);
  });

  it("puts both versions together when somebody was faster, and saves that", async () => {
    const { state, api } = server();
    const { joins, told } = watched();
    const saver = createSaver("b", draft, start, told, api);
    await api.save("b", draft.id, { version: 1, ...ensured(start, "c02") });
    saver.take(ensured(start, "c01"));
    expect(await saver.flush()).toBe(3);
    expect(state.standing.plan.commitments.map((one) => one.force)).toEqual(["ensure", "ensure"]);
    expect(joins.map((one) => [one.taken.length, one.both.length])).toEqual([[1, 0]]);
  });

  it("keeps the work on this machine while the server cannot be reached, and forgets it once saved", async () => {
    const { state, api } = server();
    const { savings, told } = watched();
    const saver = createSaver("b", draft, start, told, api);
    state.fail = true;
    saver.take(ensured(start, "c01"));
    await expect(saver.flush()).rejects.toThrow();
    expect(savings.at(-1)).toBe("unsaved");
    expect(unsavedOf("b", draft.id)?.mine.commitments[0]?.force).toBe("ensure");
    state.fail = false;
    expect(await saver.flush()).toBe(2);
    expect(unsavedOf("b", draft.id)).toBeNull();
  });
});
