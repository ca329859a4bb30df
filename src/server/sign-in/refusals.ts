import { bad, type Result } from "../../std/result.ts";
import type { SignInRefusal } from "./port.ts";

const REFUSALS: { readonly [code in SignInRefusal["code"]]: SignInRefusal } = {
  "wrong-name-or-password": {
    code: "wrong-name-or-password",
    field: "password",
    zh: "姓名或密码不对。请核对后再试；忘记密码请督查室在“人员”页给您发重设密码的一次性链接。",
    en: "The name or the password is not right. Check both and try again; if you forgot it, ask the office, which makes a one-time link for a new password on its people page.",
  },
  "too-many-tries": {
    code: "too-many-tries",
    zh: "试错次数太多，请15分钟后再试。",
    en: "Too many wrong tries. Please wait 15 minutes and try again.",
  },
  "link-used-or-expired": {
    code: "link-used-or-expired",
    zh: "这个一次性链接已用过或已过期。请督查室重新发一个。",
    en: "This one-time link has been used or has expired. Ask the office for a new one.",
  },
  "name-taken": {
    code: "name-taken",
    field: "name",
    zh: "这个姓名已有人使用。请换一个，例如在后面加上单位。",
    en: "Somebody already uses this name. Choose another, for example with your unit added.",
  },
  "bad-name": {
    code: "bad-name",
    field: "name",
    zh: "姓名要有2到32个字，不能有空格或符号（可用点、短横和下划线）。",
    en: "A name has 2 to 32 characters, without spaces or signs (dots, hyphens and underscores are fine).",
  },
  "weak-password": {
    code: "weak-password",
    field: "password",
    zh: "密码至少10个字符，要有两种以上的字符（字母、数字、符号、汉字），不能和姓名相同。",
    en: "A password has at least 10 characters of two or more kinds (letters, digits, signs, Chinese) and is not the name.",
  },
};

/** The refusal with its sentences. */
export const refused = (code: SignInRefusal["code"]): Result<never, SignInRefusal> => bad(REFUSALS[code]);

/** Names may be Chinese; what could be mistaken for another name (spaces, control characters) is refused. */
export const isGoodName = (name: string): boolean => /^[\p{L}\p{N}._·-]{2,32}$/u.test(name);

/** Length first, then variety (GB/T 22239-2019, 8.1.4.1 身份鉴别 a asks for complexity). */
export function isGoodPassword(password: string, name: string): boolean {
  if (password.length < 10 || password.length > 200 || password === name) return false;
  const kinds = [/[a-z]/i, /\d/, /\p{Script=Han}/u, /[^a-z\d\p{Script=Han}]/iu].filter((kind) =>
    kind.test(password),
  );
  return kinds.length >= 2 && new Set(password).size >= 5;
}
