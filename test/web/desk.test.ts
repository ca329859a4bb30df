import { describe, expect, it } from "vitest";
import {
  accept,
  choose,
  copyTo,
  countsOf,
  deskStateOf,
  freshId,
  patch,
  toggleAside,
} from "../../src/web/desk/desk-state.ts";
import { shownCommitments } from "../../src/web/desk/filter.ts";
import { stepDesk, type Desk } from "../../src/web/desk/use-desk.ts";
import { nextUnknown } from "../../src/web/desk/desk-view.tsx";
import { draftOver, monthDoubt, promise } from "./fixture.ts";

const named = { leaderPost: "分管水利副区长", units: [{ name: "水务局", role: "lead" as const }] };
const state = deskStateOf(
  draftOver("", [
    promise({ id: "p.c01" }),
    promise({ id: "p.c02", target: null, doubts: [monthDoubt] }),
    promise({ id: "p.c03", owner: named }),
  ]),
);

describe("edits on the desk", () => {
  it("accepts, sets aside and takes back", () => {
    const accepted = accept(state, "p.c01");
    expect(accepted.accepted).toEqual(["p.c01"]);
    const aside = toggleAside(accepted, "p.c01");
    expect([aside.accepted, aside.setAside]).toEqual([[], ["p.c01"]]);
    expect(toggleAside(aside, "p.c01").setAside).toEqual([]);
    expect(accept(aside, "p.c01").setAside).toEqual([]);
  });

  it("chooses a reading: the doubt says so and its deadline becomes the promise's own", () => {
    const [, second] = choose(state, "p.c02", "d1", "within").commitments;
    expect(second?.doubts[0]?.chosen).toBe("within");
    expect(second?.deadline.on).toBe("2031-03-31");
  });

  it("copies an owner down to the ticked ones and to nobody else", () => {
    const copied = copyTo(state, "p.c03", new Set(["p.c01", "p.c03"]), "owner");
    expect(copied.commitments.map((one) => one.owner.leaderPost)).toEqual([
      "分管水利副区长",
      null,
      "分管水利副区长",
    ]);
    expect(copyTo(state, "nobody", new Set(["p.c01"]), "owner")).toBe(state);
  });

  it("counts what will be in the book, not what lies aside", () => {
    const counts = countsOf(accept(state, "p.c03"));
    expect([counts.promises, counts.accepted, counts.doubts, counts.silent]).toEqual([3, 1, 1, 1]);
    expect(counts.owners.map((one) => one.id)).toEqual(["p.c01", "p.c02"]);
    expect(countsOf(toggleAside(state, "p.c02")).doubts).toBe(0);
  });

  it("gives a new promise a name that nobody has", () => {
    expect(freshId(state.commitments)).toBe("p.c04");
    expect(freshId([promise({ id: "p.c99" }), promise({ id: "p.c07" })])).toBe("p.c100");
  });

  it("shows the cards that a counter or words ask for", () => {
    const ids = (only: Parameters<typeof shownCommitments>[1]["only"], words = "") =>
      shownCommitments(toggleAside(accept(state, "p.c01"), "p.c03"), { only, words }).map((one) => one.id);
    expect(ids("open")).toEqual(["p.c02"]);
    expect(ids("doubts")).toEqual(["p.c02"]);
    expect(ids("owners")).toEqual(["p.c01", "p.c02"]);
    expect(ids("aside")).toEqual(["p.c03"]);
    expect(ids("all", "没有这样的字")).toEqual([]);
  });
});

describe("the steps of the desk", () => {
  const desk: Desk = { state, past: [], selected: "p.c01", ticked: new Set() };
  const edit = (id: string) => ({
    step: "edit" as const,
    edit: (now: typeof state) => patch(now, id, { force: "ensure" }),
  });

  it("takes back one step after another", () => {
    const twice = stepDesk(stepDesk(desk, edit("p.c01")), edit("p.c02"));
    const once = stepDesk(twice, { step: "undo" });
    expect(once.state.commitments.map((one) => one.force)).toEqual(["ensure", "plain", "plain"]);
    expect(stepDesk(once, { step: "undo" }).state).toBe(state);
    expect(stepDesk(desk, { step: "undo" })).toBe(desk);
  });

  it("stays on a promise that exists", () => {
    const gone = stepDesk(desk, {
      step: "edit",
      edit: (now) => ({ ...now, commitments: now.commitments.slice(1) }),
    });
    expect(gone.selected).toBe("p.c02");
  });

  it("ticks and unticks", () => {
    const ticked = stepDesk(desk, { step: "tick", ids: ["p.c01", "p.c02"], on: true });
    expect([...ticked.ticked]).toEqual(["p.c01", "p.c02"]);
    expect([...stepDesk(ticked, { step: "tick", ids: ["p.c01"], on: false }).ticked]).toEqual(["p.c02"]);
  });

  it("walks sentences that were not understood, around the end to the first", () => {
    const draft = draftOver(
      "",
      [],
      [
        { start: 3, end: 5, kind: "not-understood" },
        { start: 6, end: 8, kind: "promise" },
        { start: 9, end: 12, kind: "not-understood" },
      ],
    );
    expect([nextUnknown(draft, null), nextUnknown(draft, 3), nextUnknown(draft, 9)]).toEqual([3, 9, 3]);
    expect(nextUnknown(draftOver("", []), null)).toBeNull();
  });
});
