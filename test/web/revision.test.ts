import { describe, expect, it } from "vitest";
import { changeOf, revisionOf } from "../../src/web/commitment/revision.ts";
import { mayAttest, mayStrike } from "../../src/web/pieces/entry-actions.tsx";
import { contentOf, partOfContent } from "../../src/web/desk/content.ts";
import { ownerOf, tidyOwner } from "../../src/web/pieces/owner-words.ts";
import { regularWaypoints, tidyWaypoints } from "../../src/web/pieces/waypoint-words.ts";
import { entry, promise } from "./fixture.ts";

const current = promise({ id: "p.c01" });
const filled = {
  ...revisionOf(current, "2031-05-06"),
  value: "5",
  why: "上级追加",
  document: "区政府第3次会议纪要",
  number: "第3期",
  documentOn: "2031-05-01",
};

describe("a revision by decision", () => {
  it("says only what changes, why, and by which document", () => {
    expect(changeOf(filled, current)).toEqual({
      ok: true,
      value: {
        commitment: "p.c01",
        kind: "decision",
        change: { target: { measure: "水站数", comparator: "=", value: "5", unit: "座" } },
        why: "上级追加",
        authority: { title: "区政府第3次会议纪要", number: "第3期", on: "2031-05-01" },
        effectiveOn: "2031-05-06",
      },
    });
  });

  it.each([
    ["nothing changed", { value: "3" }, ""],
    ["a value that is no number", { value: "五" }, "value"],
    ["no reason", { why: " " }, "why"],
    ["no document", { document: "" }, "document"],
    ["a document without a number", { number: " " }, "number"],
    ["a document without a date", { documentOn: null }, "documentOn"],
    ["no day", { effectiveOn: null }, "effectiveOn"],
  ])("is not sent with %s, and says so at the field", (_, part, field) => {
    expect(changeOf({ ...filled, ...part }, current)).toMatchObject({ ok: false, error: { field } });
  });
});

describe("the content of a card", () => {
  it("changes nothing when nothing was typed", () => {
    expect(partOfContent(contentOf(current), current)).toEqual({});
  });

  it("reads 万, drops a target that was emptied, refuses what is no number", () => {
    const content = contentOf(current);
    expect(partOfContent({ ...content, value: "1.5万" }, current)?.target?.value).toBe("15000");
    expect(partOfContent({ ...content, value: "" }, current)?.target).toBeNull();
    expect(partOfContent({ ...content, value: "许多" }, current)).toBeNull();
  });

  it("keeps the upper end of a range only beside its lower end", () => {
    const range = promise({
      id: "c",
      target: { measure: "", comparator: ">=", value: "8", valueMax: "10", unit: "座" },
    });
    expect(partOfContent({ ...contentOf(range), unit: "处" }, range)?.target).toMatchObject({
      valueMax: "10",
    });
    expect(partOfContent({ ...contentOf(range), value: "9" }, range)?.target).not.toHaveProperty("valueMax");
  });
});

describe("owners and waypoints as typed", () => {
  it("take the first unit as the lead and keep the others in order", () => {
    expect(tidyOwner(ownerOf(" 分管副区长 ", "水务局", "财政局、 住建局,"))).toEqual({
      leaderPost: "分管副区长",
      units: [
        { name: "水务局", role: "lead" },
        { name: "财政局", role: "responsible" },
        { name: "住建局", role: "responsible" },
      ],
    });
  });

  it("come by month or by quarter, each at a month's end", () => {
    expect(regularWaypoints(2031, 3, (month) => `${month}月`).map((one) => one.due)).toEqual([
      "2031-03-31",
      "2031-06-30",
      "2031-09-30",
      "2031-12-31",
    ]);
    expect(regularWaypoints(2032, 1, String)).toHaveLength(12);
  });

  it("are put in order of day, and blank ones are dropped", () => {
    const [a, b] = regularWaypoints(2031, 3, (month) => `${month}月`);
    if (!a || !b) throw new Error("four quarters were asked for");
    expect(
      tidyWaypoints([b, { ...a, expected: "1万" }, { ...a, id: "w9", title: " ", expected: null }]).map(
        (one) => [one.id, one.expected],
      ),
    ).toEqual([
      ["w1", "10000"],
      ["w2", null],
    ]);
  });
});

describe("who may attest or strike an entry", () => {
  const person = { id: "x", name: "某某", role: "checker" as const, unit: "统计局" };
  const checker = { writes: false, attests: true, decides: false, person };
  const reporter = {
    writes: true,
    attests: false,
    decides: false,
    person: { ...person, role: "reporter" as const, unit: "水务局" },
  };

  it("a checker attests what other units wrote, never the own unit's and nothing struck", () => {
    expect(mayAttest(entry({}), checker)).toBe(true);
    expect(mayAttest(entry({ unit: "统计局" }), checker)).toBe(false);
    expect(mayAttest(entry({ struckBy: 9 }), checker)).toBe(false);
    expect(mayAttest(entry({ act: "attest" }), checker)).toBe(false);
    expect(mayAttest(entry({}), reporter)).toBe(false);
  });

  it("a reporter strikes the own unit's writes only", () => {
    expect(mayStrike(entry({}), reporter)).toBe(true);
    expect(mayStrike(entry({ unit: "统计局" }), reporter)).toBe(false);
    expect(mayStrike(entry({ act: "adopt" }), { ...reporter, decides: true })).toBe(false);
    expect(mayStrike(entry({ act: "strike" }), { ...reporter, decides: true })).toBe(false);
  });
});
