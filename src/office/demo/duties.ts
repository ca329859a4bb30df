import type { DocumentRef } from "../../ledger/act.ts";
import type { Commitment, Waypoint } from "../../plan/commitment.ts";
import type { Day } from "../../std/day.ts";
import { addDays } from "../../std/day.ts";
import { check, roleOf } from "./scene.ts";
import type { PlayRole } from "./roles.data.ts";
import type { Scene } from "./scene.ts";

const TABLE: DocumentRef = {
  title: "青禾区2025年重点工作任务分解表(虚构)",
  number: "青政办发〔2025〕3号",
  on: "2025-01-20",
};

/** The doubt that stays open in the demonstration, so that its state can be seen: found by its commitment's role. */
const LEFT_OPEN = "workshops";

/** Who answers, and by which steps: one revision a commitment, by the table of duties. */
function assign(scene: Scene, commitment: Commitment, role: PlayRole, first: boolean): void {
  scene.diary.revise(addDays("2025-01-22", scene.dice.whole(0, 5)), {
    subject: { kind: "commitment", id: commitment.id },
    kind: "decision",
    change: {
      owner: {
        leaderPost: role.post,
        units: role.units.map((name, at) => ({ name, role: at === 0 ? "lead" : "responsible" })),
      },
      ...(role.measure !== undefined && role.measure !== commitment.measureId
        ? { measureId: role.measure }
        : {}),
      ...(first && role.waypoints.length > 0 ? { waypoints: role.waypoints } : {}),
    },
    why: { text: "按任务分解表明确牵头领导、责任单位和节点。" },
    authority: TABLE,
  });
}

/** Settles each doubt by the reading that the plan's drafters confirmed; one is left open. */
function settle(scene: Scene, commitment: Commitment, role: PlayRole | null): void {
  if (role?.id === LEFT_OPEN) return;
  for (const doubt of commitment.doubts) {
    if (doubt.chosen !== null) continue;
    scene.diary.revise(addDays("2025-01-28", scene.dice.whole(0, 6)), {
      subject: { kind: "commitment", id: commitment.id },
      kind: "reading",
      change: { sense: { doubt: doubt.id, chosen: doubt.preferred } },
      why: { text: "经向方案起草单位核对,按此读法执行。" },
      span: doubt.span,
    });
  }
}

/** Waypoints that no number reaches by itself: who reported them done, when, and what the check found. */
const REACHED: readonly (readonly [role: string, waypoint: string, on: Day, found?: 1 | 2 | 3])[] = [
  ["compute", "w1", "2025-04-18", 3],
  ["compute", "w2", "2025-06-24", 3],
  ["labelling", "w1", "2025-03-18", 3],
  ["labelling", "w2", "2025-08-08", 3],
  ["fund", "w1", "2025-05-12", 1],
  ["fund", "w2", "2025-07-22", 1],
  ["fund", "w3", "2025-08-27"],
  ["vehicles", "w1", "2025-06-24", 3],
  ["kindergartens", "w1", "2025-02-26", 3],
  ["riverside", "w1", "2025-03-27", 1],
  ["riverside", "w2", "2025-06-26", 1],
];

function reach(scene: Scene): void {
  for (const [role, waypoint, on, found] of REACHED) {
    const [commitment] = scene.of(role);
    const lead = commitment ? roleOf(commitment)?.units[0] : undefined;
    if (!commitment || !lead) continue;
    const note = scene.diary.write({
      register: "waypoints",
      item: `${role}-${waypoint}`,
      unit: lead,
      on,
      stage: "reached",
      facts: { commitment: commitment.id, waypoint },
      paper: "节点完成材料",
    });
    if (found !== undefined)
      check(scene, note, addDays(scene.diary.dayOf(note), scene.dice.whole(3, 9)), found);
  }
}

/** Changes by decision: one task is stopped, one step is moved; both keep what they were before. */
function decide(scene: Scene): void {
  const [kiln] = scene.of("kiln");
  if (kiln)
    scene.diary.revise("2025-05-21", {
      subject: { kind: "commitment", id: kiln.id },
      kind: "decision",
      change: { stopped: true },
      why: { text: "地质灾害评估结论为不宜开发,经区政府常务会议研究停止实施。" },
      authority: {
        title: "青禾区人民政府第27次常务会议纪要(虚构)",
        number: "青政会纪〔2025〕27号",
        on: "2025-05-19",
      },
    });
  const [labelling] = scene.of("labelling");
  const steps = labelling ? roleOf(labelling)?.waypoints : undefined;
  if (labelling && steps) {
    const moved: readonly Waypoint[] = steps.map((waypoint) =>
      waypoint.id === "w3" ? { ...waypoint, due: "2025-09-24" } : waypoint,
    );
    scene.diary.revise("2025-08-13", {
      subject: { kind: "commitment", id: labelling.id },
      kind: "decision",
      change: { waypoints: moved },
      why: { text: "室外管网进场推迟,竣工验收节点由9月15日调整为9月24日,投用期限不变。" },
      authority: {
        title: "青禾数据标注产业园推进会议纪要(虚构)",
        number: "青督纪〔2025〕8号",
        on: "2025-08-12",
      },
    });
  }
}

/** Owners, waypoints, readings and decisions of the year. */
export function dutiesYear(scene: Scene): void {
  const seen = new Set<string>();
  for (const commitment of scene.plan.commitments) {
    const role = roleOf(commitment);
    settle(scene, commitment, role);
    if (!role) continue;
    assign(scene, commitment, role, !seen.has(role.id));
    seen.add(role.id);
  }
  reach(scene);
  decide(scene);
}
