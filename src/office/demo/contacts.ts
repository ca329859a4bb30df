import type { Day } from "../../std/day.ts";
import { codeOf, firmOf } from "./cast.data.ts";
import type { Scene } from "./scene.ts";

/** Talks with firms that have not landed: which firm, on which day, how, about what, and what comes next. One is left alone since June. */
const TALKS: readonly (readonly [firm: number, on: Day, kind: string, subject: string, next: string])[] = [
  [12, "2025-05-20", "visit-out", "看厂区和产线", "寄送厂房图纸"],
  [12, "2025-08-18", "meeting", "商定厂房交付", "下周签交接单"],
  [13, "2025-06-24", "visit-in", "来访看园区", "补充用电容量"],
  [13, "2025-08-11", "call", "核对注册材料", "月底前办执照"],
  [14, "2025-06-16", "call", "了解选址条件", "约实地看地"],
  [15, "2025-06-30", "visit-in", "来访看厂房", "等对方董事会"],
  [17, "2025-08-21", "visit-out", "拜访总部", "对方九月回访"],
];

/** The same firm that the bureau talks to, written once more by a town: found as a possible double, and nobody has decided yet. */
function twin({ diary }: Scene): void {
  diary.write({
    register: "funnel",
    item: "firm-17-town",
    unit: "柳湾镇",
    on: "2025-08-19",
    lag: 1,
    stage: "lead",
    facts: { name: firmOf(17, "新材料制造"), creditCode: codeOf(17), agent: "柳湾镇", place: "柳湾镇" },
  });
}

/** Contacts and visits of the year, the last chapter, so that it moves nothing of the others. */
export function contactsYear(scene: Scene): void {
  const { diary } = scene;
  twin(scene);
  for (const [firm, on, kind, subject, next] of TALKS)
    diary.write({
      register: "contacts",
      item: `talk-${firm}-${on.slice(5)}`,
      unit: "区投资促进局",
      on,
      lag: 1,
      stage: "held",
      facts: { subject, case: `firm-${firm}`, day: on, kind, next: { text: next } },
    });
}
