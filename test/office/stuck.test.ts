import { describe, expect, it } from "vitest";
import { stuckIn } from "../../src/office/panels/stuck.ts";
import { UPGRADES } from "../../src/registers/upgrades.ts";
import { commitmentWith, diaryOf, planWith } from "../judge/builders.ts";

/** Least days in a stage to be called stuck, as the house has it. */
const MONTH = 30;

/**
 * Worked by hand. Nine upgrades were filed on 1 January and started after 10, 20 … 90 days; a tenth, filed that day too, has
 * not. On 31 May it has stood for 150 days: of the ten stays, nine are shorter, and the ninth tenth of them is 90 days.
 */
function tenUpgrades(planned: string | null = null) {
  const diary = diaryOf(planWith([commitmentWith({})], 2025));
  const started = [
    "2025-01-11",
    "2025-01-21",
    "2025-01-31",
    "2025-02-10",
    "2025-02-20",
    "2025-03-02",
    "2025-03-12",
    "2025-03-22",
    "2025-04-01",
  ];
  started.forEach((on, at) => {
    diary.write("2025-01-01", "upgrades", `u${at}`, "filed", { name: `项目${at}` });
    diary.write(on, "upgrades", `u${at}`, "started");
  });
  diary.write("2025-01-01", "upgrades", "slow", "filed", {
    name: "慢项目",
    ...(planned === null ? {} : { plannedEnd: planned }),
  });
  return diary;
}
const stuckOn = (diary: ReturnType<typeof tenUpgrades>, on: string) =>
  stuckIn([...(diary.at(on).items.get("upgrades")?.values() ?? [])], UPGRADES, on, MONTH);

describe("what is stuck", () => {
  it("has stood longer than nine of ten stays in the same stage of the portfolio", () =>
    expect(stuckOn(tenUpgrades(), "2025-05-31").filter(({ stage }) => stage === "filed")).toEqual([
      {
        register: "upgrades",
        item: "slow",
        name: "慢项目",
        stage: "filed",
        since: "2025-01-01",
        days: 150,
        usual: 90,
        due: null,
        reasons: ["older-than-most"],
      },
    ]));

  it("is past its own planned day, however long it has stood", () =>
    expect(stuckOn(tenUpgrades("2025-01-20"), "2025-01-25")).toMatchObject([
      { item: "slow", days: 24, due: "2025-01-20", reasons: ["planned-day-past"] },
    ]));

  it("is nobody within the first month, and nobody whose portfolio is too small to compare", () => {
    expect(stuckOn(tenUpgrades(), "2025-01-29")).toEqual([]);
    const diary = diaryOf(planWith([commitmentWith({})], 2025));
    diary.write("2025-01-01", "upgrades", "alone", "filed", { name: "独苗" });
    expect(
      stuckIn(
        [...(diary.at("2025-12-01").items.get("upgrades")?.values() ?? [])],
        UPGRADES,
        "2025-12-01",
        MONTH,
      ),
    ).toEqual([]);
  });

  it("is not what has ended or come to its last stage", () => {
    const diary = tenUpgrades("2025-01-20");
    diary.write("2025-02-01", "upgrades", "slow", "dropped");
    expect(stuckOn(diary, "2025-05-31").filter(({ item }) => item === "slow")).toEqual([]);
  });
});
