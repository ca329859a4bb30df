import { daysBetween } from "../std/day.ts";
import type { Day } from "../std/day.ts";
import type { Finding } from "./finding.ts";
import type { WaypointMark } from "./waypoints.ts";

/** Days after which one late waypoint is no slip any more. */
const GRACE_DAYS = 30;

/**
 * Finding on a task that no number measures, by its waypoints: one overdue up to 30 days is amber, longer or more than
 * one is red, the last one overdue makes the task overdue; all reached is done, proven when each is attested.
 */
export function taskFinding(marks: readonly WaypointMark[], on: Day): Finding {
  const inOrder = [...marks].sort((a, b) => (a.waypoint.due < b.waypoint.due ? -1 : 1));
  const late = inOrder.filter(({ mark }) => mark === "late");
  const open = inOrder.filter(({ mark }) => mark !== "done");
  const because = {
    done: String(marks.length - open.length),
    all: String(marks.length),
    late: String(late.length),
  };
  if (open.length === 0) {
    return marks.every(({ proven }) => proven)
      ? { light: "green", word: "done-proven", reason: "waypoints-reached", because, forecast: null }
      : { light: "amber", word: "done-unproven", reason: "waypoints-reached", because, forecast: null };
  }
  const [first] = late;
  if (first === undefined)
    return { light: "green", word: "on-track", reason: "waypoints-kept", because, forecast: null };
  const told = { ...because, waypoint: first.waypoint.title, due: first.waypoint.due };
  const days = daysBetween(first.waypoint.due, on);
  const last = inOrder.at(-1) === late.at(-1);
  const light = late.length > 1 || days > GRACE_DAYS || last ? "red" : "amber";
  return {
    light,
    word: last ? "overdue" : "behind",
    reason: "waypoint-overdue",
    because: told,
    forecast: null,
  };
}
