import type { Commitment, Owner, Waypoint } from "../../plan/commitment.ts";
import type { OrganisationRole } from "../../plan/organisation.ts";
import { monthOf, yearOf, type Day } from "../../std/day.ts";
import { BOUND_WORDS } from "../../words/task-table.ts";
import { dayText } from "../../words/dates.ts";
import type { RowWords } from "./columns.ts";

/** Quarter of a day, 1–4. */
export const quarterOf = (day: Day): number => Math.ceil(monthOf(day) / 3);

const namesOf = (owner: Owner, role: OrganisationRole): string =>
  owner.units
    .filter((unit) => unit.role === role)
    .map(({ name }) => name)
    .join("、");

/** "甲局、乙局；配合：丙局": every unit but the lead, by what it does. */
function othersText(owner: Owner): string {
  const [also, cooperating, partner] = [
    owner.units.filter((unit) => unit.role === "lead").slice(1),
    namesOf(owner, "cooperating"),
    namesOf(owner, "partner"),
  ];
  const responsible = namesOf(owner, "responsible");
  return [
    also.length > 0 ? `牵头：${also.map(({ name }) => name).join("、")}` : "",
    responsible,
    cooperating === "" ? "" : `配合：${cooperating}`,
    partner === "" ? "" : `合作：${partner}`,
  ]
    .filter((part) => part !== "")
    .join("；");
}

/** "引进两家（6月30日，累计 2）", as it stands in its quarter's cell. */
const waypointText = ({ title, due, expected }: Waypoint): string =>
  `${title}（${monthOf(due)}月${Number(due.slice(8))}日${expected === null ? "" : `，累计 ${expected}`}）`;

/** The waypoints of one quarter of the plan's year, one a line. */
export const quarterText = (commitment: Commitment, year: number, quarter: number): string =>
  commitment.waypoints
    .filter(({ due }) => yearOf(due) === year && quarterOf(due) === quarter)
    .map(waypointText)
    .join("\n");

const RELATIONS: Readonly<{ [relation: string]: string }> = { ">": "高于", ">=": "不低于", "=": "持平" };

function targetWords({
  target,
  reference,
  relation,
  measure,
}: Commitment): Pick<RowWords, "measure" | "comparator" | "value" | "unit"> {
  if (target === null)
    return {
      measure,
      comparator: reference === null ? "" : (RELATIONS[relation ?? ">"] ?? ""),
      value: reference ?? "",
      unit: "",
    };
  const { value, valueMax, unit, comparator } = target;
  return {
    measure: target.measure,
    comparator: BOUND_WORDS[comparator].zh,
    value: valueMax === undefined ? value : `${value}～${valueMax}`,
    unit,
  };
}

/** What stands in the editable cells of a commitment's row. */
export function rowWordsOf(commitment: Commitment, year: number): RowWords {
  const { words, deadline, owner } = commitment;
  return {
    words,
    ...targetWords(commitment),
    q1: quarterText(commitment, year, 1),
    q2: quarterText(commitment, year, 2),
    q3: quarterText(commitment, year, 3),
    q4: quarterText(commitment, year, 4),
    deadline: deadline.on === null ? "" : dayText(deadline.on, "zh"),
    leader: owner.leaderPost ?? "",
    lead: owner.units.find((unit) => unit.role === "lead")?.name ?? "",
    others: othersText(owner),
  };
}

/** Words as two hands type them alike: one kind of line end, no spaces at the edges of lines. */
export const evened = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .trim();
