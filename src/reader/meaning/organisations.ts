import type { Organisation, OrganisationRole } from "../../plan/organisation.ts";
import { trimNoun } from "./noun.ts";

const ANSWERS =
  /(?:牵头|负责|责任(?:单位|部门|科室|股室|处室|机构)|主办|承办|配合|落实|主管|参与|参加|协办|实施单位|责任主体)/;
const LABELS: readonly (readonly [RegExp, OrganisationRole])[] = [
  [
    /^(?:(?:市|县|区|州)?(?:直)?(?:牵头|主办|主责|主体|第一|首要|主要)(?:责任|负责)?(?:单位|部门|主体|科室|股室|处室|机构))[：:]/,
    "lead",
  ],
  [
    /^(?:配合|协作|协办|协同|协助|会办|参与|参加|支持)(?:责任|配合|实施)?(?:单位|部门|主体|科室|股室|处室|机构)[：:]/,
    "cooperating",
  ],
  [
    /^(?:责任|承办|落实|实施|负责|完成|建设|主管|行业主管|组织|项目)(?:责任|落实)?(?:单位|部门|主体|科室|股室|处室|机构)[：:]/,
    "responsible",
  ],
];
const LEAD = /(?:负责)?(?:牵头|主办)(?:负责)?$/;
const COOPERATING = /(?:配合|参与|参加|协办|协助|等?配合)$/;
const RESPONSIBLE =
  /(?:等?(?:国务院)?(?:相关|有关)?(?:部门|单位)?(?:和|及)?(?:各地区)?按职责分工)?(?:分别)?(?:负责|落实|承办|具体负责)$/;
const PLURAL =
  /^(?:[省市县区]直|各地区?|[省市县区]?各(?:有关|相关|成员)?(?:部门|单位|地|市|县|区|镇|街道|乡镇)(?:（.*）)?|(?:国务院)?(?:有关|相关|其他|各)(?:部门|单位|地方|委办局)?|各?级.*|.*(?:有关|相关)部门|按职责分工.*|部门|单位)$/;
const ETCETERA = /等(?:(?:国务院)?(?:有关|相关|其他)?(?:部门|单位|地区)?)?$/;

/** What a body is said to do, behind its name. */
const DOES = /(?:具体|分别|共同|分头)?(?:牵头|负责|配合|落实|参与|协助|协办|承办|组织实施)+$/;

/** Names of bodies in a list, without 等, 各部门 and the like. */
export function splitNames(words: string): readonly string[] {
  const plain = words
    .replace(/按(?:照)?(?:各自)?职责(?:分工)?(?:抓好)?/g, "")
    .replace(/各[^、，,；;（）]{0,4}（[^（）]{0,12}）[^、，,；;]{0,8}/g, "")
    .replace(/各地区|各部门/g, "、");
  const names = plain
    .split(/[、，,；;/／\s　]|(?<=[部委局办院会厅署行司])(?:和|及|与)|及(?=各|相关|有关)|会同/)
    .map((name) =>
      trimNoun(
        name
          .replace(ETCETERA, "")
          .replace(DOES, "")
          .replace(/^(?:和|及|由|区直|市直)(?=.{3})/, ""),
      ),
    );
  return names.filter(
    (name) =>
      name.length >= 2 &&
      name.length <= 30 &&
      !PLURAL.test(name) &&
      !/[：:\d]|时限|时间/.test(name) &&
      !name.startsWith("等"),
  );
}

function roleOf(segment: string): { role: OrganisationRole; names: string } | null {
  for (const [label, role] of LABELS)
    if (label.test(segment)) return { role, names: segment.replace(label, "") };
  if (LEAD.test(segment)) return { role: "lead", names: segment.replace(LEAD, "") };
  if (COOPERATING.test(segment)) return { role: "cooperating", names: segment.replace(COOPERATING, "") };
  if (RESPONSIBLE.test(segment)) return { role: "responsible", names: segment.replace(RESPONSIBLE, "") };
  return null;
}

/** Endings of the names of offices and public bodies. */
const OFFICE =
  /^.{1,18}(?:局|委|办|部|厅|院|署|处|所|站|会|联|科|股|室|中心|政府|办公室|委员会|管委会|街道|集团|公司|联社|银行|总队|支队|大队|镇|乡)(?:等)?$/;
const MOST_LISTED = 400;

/** （区城管局，6月底前）: beside its offices a bracket may say by when. */
const DATED_PART =
  /[，,；;、\s]+(?:20\d\d年)?(?:\d{1,2}月[^，,；;、]{0,12}|年[底内末][^，,；;、]{0,4}|全年|[上下]半年[^，,；;、]{0,4}|[一二三四]季度[^，,；;、]{0,4})$/;

/** 区住建局、区财政局: nothing but names of offices, and at least one that can be nothing else; a date may follow. */
export function namesBodies(listed: string): boolean {
  const words = /[\d年季]/.test(listed) ? listed.replace(DATED_PART, "") : listed;
  if (words.length < 3 || words.length > MOST_LISTED || /[。：:]/.test(words)) return false;
  const names = words
    .replace(/[（(][^（）()]{0,20}[)）]/g, "")
    .split(/[、，,；;\s]+/)
    .filter((name) => name !== "");
  return (
    names.every((name) => OFFICE.test(name) || PLURAL.test(name) || /^(?:各|街道$|乡镇$|镇街$)/.test(name)) &&
    names.some((name) =>
      /(?:局|委|政府|办公室|委员会|管委会|[^本专学各文理]科|股|科室|城建办|民政办|党政办|经发办)(?:等)?$/.test(
        name,
      ),
    )
  );
}

const EVERY =
  /(?:各[^、，,；;。（）()〔〕：:]{0,4}(?:（[^（）]{1,14}）|\([^()]{1,14}\)|〔[^〔〕]{1,14}〕)?[^、，,；;。（）()：:]{0,8}|[市县区]直(?:有关|相关|各)?(?:部门|单位))/;

/** 各乡镇（街道）, 市直有关部门: told as written where nobody else is named. */
function everyBody(words: string): readonly Organisation[] {
  const name = trimNoun(
    (EVERY.exec(words)?.[0] ?? "").replace(/按(?:照)?(?:各自)?职责.*$/, "").replace(DOES, ""),
  );
  const role = /牵头/.test(words) ? "lead" : "responsible";
  return name.length < 3 ? [] : [{ name, role }];
}

/**
 * Bodies of a bracket or line that says who answers ("（A牵头，B、C按职责分工负责）", "责任单位：A、B"), in order.
 * Empty when the words name nobody. 各地区, 有关部门 are nobody in particular and left out.
 */
export function readOrganisations(words: string): readonly Organisation[] {
  const inside = words
    .replace(/^[（(〔【\s]+|[）)〕】。\s]+$/g, "")
    .replace(/[\s　]+(?=[^\s　，；：:]{1,6}(?:单位|部门|时限|期限|时间)[：:])/g, "；");
  if (!ANSWERS.test(inside) && !namesBodies(inside)) return [];
  const found: Organisation[] = [];
  let role: OrganisationRole = "responsible";
  const segments = inside.split(
    /[，,；;](?=[^，；,;]*(?:牵头|负责|配合|参与|参加|落实|协办|单位[：:]|部门[：:]))|(?<=牵头|主办)[、，,；;]/,
  );
  const roles = segments.map((segment) => roleOf(segment.trim()));
  for (const [at, segment] of segments.entries()) {
    const read = roles[at] ?? null;
    // A牵头，B、C，D配合: what stands between is named with those who come after it.
    const next =
      roles[at - 1] != null && read === null ? roles.slice(at).find((later) => later !== null) : null;
    role = read?.role ?? (next === undefined ? "cooperating" : (next?.role ?? role));
    for (const name of splitNames(read?.names ?? segment))
      if (!found.some((body) => body.name === name)) found.push({ name, role });
  }
  if (found.length === 0) return everyBody(inside);
  return [...found.filter((body) => body.role === "lead"), ...found.filter((body) => body.role !== "lead")];
}

const BODY = "[\\u4e00-\\u9fffA-Za-z0-9（）·]";
/** Endings of names of firms, banks and scientific bodies that a promise is made with. */
const FIRM =
  "(?:集团|公司|证券|银行|有关院所|院所|研究院|研究所|科学院|大学|学院|基金会|商会|协会|联盟|电力|能源|股份)";
const NAMES_FIRM = new RegExp(FIRM);
const PARTNER = new RegExp(
  `(?:与|和|同(?![时步心比类城])|到|赴|携手|联合|对接|依托|牵手)(${BODY}{2,24}?${FIRM}(?:[、和]${BODY}{2,24}?${FIRM}){0,12})(?=[、，。“等和与开签的合精深进战加共\\s]|$)`,
  "g",
);
const TOGETHER = /合作|签约|共建|对接|攀亲|联姻|携手|牵手|战略|联合|引进/;
const OWNER = new RegExp(
  `(?:推进|推动|支持|加快|服务|建设|协助|帮助|确保)(${BODY}{2,8}?(?:集团|公司))(?!合作|等?企业)`,
  "g",
);
const LEADING_VERB = /^(?:推进|推动|支持|加快|服务|建设|协助|帮助|确保|实施)+/;
const BY_LEAD = /由([\u4e00-\u9fff]{2,16}?)牵头/g;

const unique = (bodies: readonly Organisation[]): readonly Organisation[] =>
  bodies.filter((body, index) => bodies.findIndex((other) => other.name === body.name) === index);

/** Bodies that a clause names itself: 由X牵头, 与X合作, or the firm whose project it is. */
export function organisationsIn(words: string): readonly Organisation[] {
  // Most clauses name nobody: two searches tell so before any pattern is tried at every character.
  const firms = NAMES_FIRM.test(words);
  const leads = words.includes("牵头");
  if (!firms && !leads) return [];
  const lead = leads
    ? [...words.matchAll(BY_LEAD)].map((match): Organisation => ({ name: match[1] ?? "", role: "lead" }))
    : [];
  const partners =
    firms && TOGETHER.test(words)
      ? [...words.matchAll(PARTNER)].flatMap((match) =>
          (match[1] ?? "")
            .split(/、|(?<=集团|公司|证券|银行|院所|大学|学院|研究院)和/)
            .map((name): Organisation => ({ name, role: "partner" })),
        )
      : [];
  const owners = [...words.matchAll(OWNER)].map(
    (match): Organisation => ({ name: (match[1] ?? "").replace(LEADING_VERB, ""), role: "partner" }),
  );
  return unique([...lead, ...partners, ...owners]);
}
