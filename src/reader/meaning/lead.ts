import type { Organisation } from "../../plan/organisation.ts";
import type { Claim, Due } from "./claim.ts";
import type { Clause } from "./clause.ts";
import { namesBodies, readOrganisations, splitNames } from "./organisations.ts";

/** A clause that opens with who answers for it is no longer than this up to the word that says so. */
const LONGEST = 40;
const NAMES = "[\\u4e00-\\u9fff、（）()]{2,36}?";
const OPENS = new RegExp(`^由?(${NAMES})(?:牵头|负责|主责|要(?!求|点|素)|应(?!急)|须|会同|将)`);
/** 区教育局牵头, 由区教育局牵头负责: such a clause says nothing else. */
const ALONE = new RegExp(`^由?${NAMES}(?:牵头|主责)(?:负责|抓总|组织|落实|实施)?$`);
const EVERY = /^各(?:责任|有关|相关|级)?(?:单位|部门|镇街?|街道|乡镇|镇（街道）|县区|村|社区)$/;

const isBodies = (words: string): boolean => namesBodies(words) || EVERY.test(words);

const bodiesOf = (words: string, role: Organisation["role"]): readonly Organisation[] =>
  EVERY.test(words) ? [{ name: words, role }] : splitNames(words).map((name) => ({ name, role }));

/**
 * Who answers for what a clause promises, where it opens with them: 区教育局牵头，…; 区住建局要…; 区水利局：…. Null when
 * it opens otherwise.
 */
export function leadOf(
  text: string,
  clause: Clause,
): { readonly bodies: readonly Organisation[]; readonly alone: boolean } | null {
  const words = text.slice(clause.start, Math.min(clause.end, clause.start + LONGEST));
  if ("：:".includes(clause.closedBy || "-") && clause.end - clause.start <= LONGEST && isBodies(words))
    return { bodies: bodiesOf(words, "lead"), alone: true };
  const opening = OPENS.exec(words)?.[1] ?? "";
  // 某项目由区水利局牵头: the office stands behind 由.
  const names = opening.slice(opening.lastIndexOf("由") + 1);
  if (!isBodies(names)) return null;
  const whole = text.slice(clause.start, clause.end);
  const leads = words.slice(opening.length).startsWith("牵头") || words.startsWith("由") || names !== opening;
  return { bodies: bodiesOf(names, leads ? "lead" : "responsible"), alone: ALONE.test(whole) };
}

/** An office that a heading names, and the level that another heading must have to end its part. */
export interface Headed {
  readonly level: number;
  readonly bodies: readonly Organisation[];
}

const HEADS = new RegExp(
  `^(${NAMES})(?:(?:牵头|负责|承担|承办|主办)(?:的)?(?:工作|任务|事项|项目|实事)?)?(?:[（(][^（）()]{1,12}[)）])?[：:]?$`,
);
/** （一）加快城市建设（责任单位：区住建局、区城管局）: who answers for what stands below. */
const BRACKET =
  /[（(【〔](?:[^（）()]|[（(][^（）()]{0,20}[）)]){0,60}?(?:牵头|负责|责任单位|责任部门|主办|承办)(?:[^（）()]|[（(][^（）()]{0,20}[）)]){0,120}[）)】〕]$/;
/** 南溪区：, 柳林镇：a part of the district as the head of its own tasks, where offices head others. */
const PART = /^[\u4e00-\u9fff]{2,8}(?:[区县市旗镇乡]|街道|开发区|管委会)[：:]$/;
/** A line with nothing but an office stands below 一、 and above （一）. */
export const BARE_LEVEL = 3;

/** What a heading (一、区教育局, 区水利局：) hands down to the tasks below it; `before` goes on where a lower heading follows. */
export function headedBy(words: string, level: number | null, before: Headed | null): Headed | null {
  const at = level ?? BARE_LEVEL;
  // A line without a label that ends so is a task of its own.
  const bracket = level === null ? "" : (BRACKET.exec(words.trim())?.[0] ?? "");
  const answering = bracket === "" ? [] : readOrganisations(bracket);
  if (answering.length > 0) return { level: at, bodies: answering };
  const names = words.length > LONGEST ? "" : (HEADS.exec(words.trim())?.[1] ?? "");
  if (namesBodies(names)) return { level: at, bodies: bodiesOf(names, "lead") };
  if (before !== null && PART.test(words.trim()))
    return { level: at, bodies: [{ name: words.trim().slice(0, -1), role: "lead" }] };
  return before !== null && at > before.level ? before : null;
}

/** What a heading hands down to a promise: its date, and its office where nobody else will be named. */
export const underHeading = (claim: Claim, handedDown: Due | null, headed: Headed | null): Claim =>
  handedDown === null && headed === null
    ? claim
    : { ...claim, handedDown: handedDown ?? claim.handedDown, office: headed?.bodies ?? claim.office };

/** A promise for which nobody else is named goes to the office of its heading. */
export const answered = (claim: Claim): Claim =>
  claim.organisations.length > 0 || claim.office === null ? claim : { ...claim, organisations: claim.office };
