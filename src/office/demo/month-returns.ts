import type { Commitment } from "../../plan/commitment.ts";
import { addDays, endOfMonth } from "../../std/day.ts";
import { DEMO_TODAY } from "./calendar.ts";
import type { PlayRole } from "./roles.data.ts";
import { roleOf } from "./scene.ts";
import type { Scene } from "./scene.ts";

const HAPPENED = [
  "召开专题调度会一次,逐项核对台账,任务按月度计划推进。",
  "完成本月登记事项,佐证材料已随事项上传。",
  "现场督导两次,发现的问题已列入清单并明确整改时限。",
  "与配合单位会商,明确下月交接事项和时间。",
  "完成季度小结,按节点对照检查,差距已分解到项目。",
] as const;
const NEXT = [
  "按节点计划推进,月底前报送登记材料。",
  "盯紧未核验事项,补齐佐证。",
  "对照序时差距,逐个项目倒排工期。",
  "完成手续办理,进入下一环节。",
] as const;
/** Chance that a month brought nothing new, and that its return never came. */
const QUIET = 0.24;
const MISSING = 0.05;

function monthReturn(scene: Scene, commitment: Commitment, role: PlayRole, month: number): void {
  const { dice, diary } = scene;
  const end = endOfMonth(2025, month);
  const on = addDays(end, -dice.whole(0, 3));
  const roll = dice.roll();
  if (on > DEMO_TODAY || roll < MISSING) return;
  const lead = role.units[0] ?? "";
  const item = `return-${commitment.id.toLowerCase().replace(/[^a-z0-9]+/g, "-")}-2025-${String(month).padStart(2, "0")}`;
  const quiet = roll < MISSING + QUIET && role.trouble === undefined;
  const told = quiet
    ? { nothingNew: true }
    : {
        happened: { text: dice.pick(HAPPENED) },
        next: { text: dice.pick(NEXT) },
        ...(role.trouble !== undefined && month >= 5 ? { problem: { text: role.trouble } } : {}),
      };
  diary.write({
    register: "returns",
    item,
    unit: lead,
    on,
    lag: dice.whole(0, 4),
    facts: { commitment: commitment.id, ...told },
  });
}

/** A short return a month and commitment (月报), "nothing new" among them; a few never came, one commitment is never told of. */
export function returnsYear(scene: Scene): void {
  for (const commitment of scene.plan.commitments) {
    const role = roleOf(commitment);
    if (!role || role.silent) continue;
    const last = role.id === "kiln" ? 5 : 8;
    for (let month = 2; month <= last; month += 1) monthReturn(scene, commitment, role, month);
  }
}
