import type { Sentence } from "./sentence.ts";

/** The four roles in words; the codes are those of `Role` in `office`. */
export const ROLE_WORDS: { readonly [role in "office" | "reporter" | "checker" | "reader"]: Sentence } = {
  office: { zh: "督查室", en: "office" },
  reporter: { zh: "填报", en: "reporter" },
  checker: { zh: "核验", en: "checker" },
  reader: { zh: "查阅", en: "reader" },
};

/** What a role may or may not do, as a slot of refusals. */
export const DOING_WORDS = {
  adopt: { zh: "立账", en: "adopt plans" },
  revise: { zh: "调整承诺", en: "revise commitments" },
  write: { zh: "登记", en: "report" },
  attest: { zh: "核验", en: "attest" },
  strike: { zh: "冲销", en: "strike entries" },
  issue: { zh: "签发", en: "issue documents" },
  read: { zh: "识读规划", en: "read plans on the desk" },
  invite: { zh: "管理人员", en: "manage people" },
  open: { zh: "新建台账", en: "open books" },
  accept: { zh: "接受缺损", en: "accept a loss" },
  key: { zh: "更换密钥", en: "change the key" },
  erase: { zh: "擦除", en: "erase" },
  carry: { zh: "导出、导入整本台账", en: "export or import whole books" },
  upload: { zh: "上传佐证", en: "upload evidence" },
} as const satisfies { readonly [doing: string]: Sentence };
