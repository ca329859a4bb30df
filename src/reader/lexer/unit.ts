import type { Unit } from "../../plan/unit.ts";
import { UNITS } from "../lexicon/units.data.ts";
import type { UnitClass } from "../lexicon/units.data.ts";

/** A unit found behind a number. */
export interface FoundUnit {
  readonly end: number;
  readonly unit: Unit;
  readonly sort: UnitClass;
}

interface UnitForm {
  readonly form: string;
  readonly sort: UnitClass;
}

/** One spelling for units that mean the same: 度 of electricity is 千瓦时 (RULES §5). */
const SAME: Readonly<{ [form: string]: Unit }> = {
  度: "千瓦时",
  "％": "%",
  百分点: "个百分点",
  工作日: "个工作日",
  平米: "平方米",
  KW: "千瓦",
  kW: "千瓦",
  KWh: "千瓦时",
  kWh: "千瓦时",
  千米: "公里",
  周岁: "岁",
};

/** By the code of their first character. */
const FORMS: ReadonlyMap<number, readonly UnitForm[]> = (() => {
  const map = new Map<number, UnitForm[]>();
  for (const [sort, forms] of Object.entries(UNITS)) {
    for (const form of forms.split(" ")) {
      const first = form.charCodeAt(0);
      const row = map.get(first) ?? [];
      row.push({ form, sort: sort as UnitClass });
      map.set(first, row);
    }
  }
  for (const row of map.values()) row.sort((a, b) => b.form.length - a.form.length);
  return map;
})();

/** A classifier that begins a longer noun (园区, 校园, 人才) is still a classifier only if the noun is not one of these. */
const NOT_A_UNIT =
  /^(?:园区|校园|县域|市场|市级|县级|村级|镇级|乡级|人才|人均|户均|所有|位列|位居|名列|项目|次数|条件|条例|类似|种植|种子|种业|支持|支撑|支柱|对接|对外|组织|组团|片区|块状|班子|场景|场所|部门|部署|部委|台阶|套餐|座谈|处理|处置|处级|件事|家庭|家居|头部|只有|株洲|栋梁|间接|列入|列车|批发|批准|批复|床上|口岸|口径|节约|节能|节点|根据|根本|具体|具有|具备|份额|本地|本级|本土|员工|期间|期末|站点|队伍|团队|档案|款项|首次|首批|首个|首台|单位|单项|单体|单一|把握|例如|轮动|标准|标杆|标志|平台|方案|桩基|枪手|岗位|企业|市民|市区|乡村|乡镇|校企|校地|馆藏|厅级|方面|方式|方向|方略|分别|分类|分布|分级|分之|天然|日常|日均|升级|升规|米面|元素|度假|克服|斤斤|秒杀|瓦斯|口人|人口|村庄|村民|村级|县城|县区|镇街|站位|校区|孔雀|眼科|门类|门户|门诊|篇章|箱包|村集体)/;

const ALLOWED_NOUN = /^(?:人口|村庄|岗位|平台|方案|车位|床位)/;

const formAt = (text: string, at: number): UnitForm | undefined =>
  FORMS.get(text.charCodeAt(at))?.find(({ form }) => text.startsWith(form, at));

/** The unit that begins at `at`, with a rate behind a slash (元/人); null when there is none. */
export function readUnit(text: string, at: number): FoundUnit | null {
  let start = at;
  while (text[start] === " " || text[start] === "\u00a0") start += 1;
  const found = formAt(text, start);
  if (found === undefined) return null;
  const { length } = found.form;
  if (length === 1 && !/[个%]/.test(found.form) && NOT_A_UNIT.test(text.slice(start, start + 8))) return null;
  if (length === 2 && ALLOWED_NOUN.test(found.form)) return { end: start, unit: "个", sort: "counted" };
  const end = start + length;
  const unit = SAME[found.form] ?? found.form;
  return rate(text, end, unit, found.sort);
}

function rate(text: string, end: number, unit: Unit, sort: UnitClass): FoundUnit {
  if (text[end] !== "/" && text[end] !== "／") return { end, unit, sort };
  const below = formAt(text, end + 1);
  if (below === undefined) return { end, unit, sort };
  return { end: end + 1 + below.form.length, unit: `${unit}/${below.form}`, sort: "measured" };
}
