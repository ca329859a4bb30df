import type { Sentence } from "../sentence.ts";

/** What each role may do, told where it is chosen. */
export const ROLE_HELP = {
  office: {
    zh: "识读规划、立账、调整、冲销，邀请别人；不能核验本单位填报的内容",
    en: "reads plans, adopts, revises, strikes and invites others; may not attest what the own unit wrote",
  },
  reporter: { zh: "为一个单位登记事项、填写月报", en: "writes items and monthly returns for one unit" },
  checker: { zh: "核验别的单位登记的内容", en: "attests what other units have written" },
  reader: { zh: "只看，不写", en: "reads, writes nothing" },
} as const satisfies Readonly<{ [role: string]: Sentence }>;

/** Sign-in, joining by a one-time link, and the list of people. */
export const PEOPLE = {
  signIn: { zh: "登录", en: "Sign in" },
  name: { zh: "姓名", en: "Name" },
  password: { zh: "密码", en: "Password" },
  again: { zh: "再输一遍密码", en: "Password again" },
  passwordHelp: {
    zh: "至少 10 个字符，要有两种以上（汉字、字母、数字、符号），例如一句话加一个数字。",
    en: "At least 10 characters of two or more kinds (letters, digits, signs, Chinese), for example a sentence and a number.",
  },
  different: {
    zh: "两次输入的密码不一样，请再输一遍。",
    en: "The two passwords differ; please type it again.",
  },
  nameMissing: { zh: "请填写姓名。", en: "Please give your name." },
  passwordMissing: { zh: "请填写密码。", en: "Please give your password." },
  passwordShort: {
    zh: "密码不足 10 个字符，请再长一些。",
    en: "The password has fewer than 10 characters; please make it longer.",
  },
  noAccount: {
    zh: "还没有账号？账号由督查室用一次性链接邀请，这里没有自行注册，也没有默认密码。",
    en: "No account yet? The supervision office invites people by one-time links. There is no self-registration and no default password.",
  },
  firstStart: {
    zh: "这台服务器上还没有人。启动服务的终端里印有一条一次性链接，打开它就能设立第一个督查室账号。",
    en: "Nobody is registered on this server yet. The terminal that started it shows a one-time link; open it to make the first person of the office.",
  },
  join: { zh: "加入台账", en: "Join" },
  joinAs: { zh: "您受邀以“{role}”身份加入{unit}。", en: "You are invited to join{unit} as {role}." },
  joinUnit: { zh: "，单位：{unit}", en: " for {unit}" },
  joinHelp: {
    zh: "链接只能用一次。填好以后就登录了。",
    en: "The link works once. You are signed in when you have filled this in.",
  },
  renewTitle: { zh: "设一个新密码", en: "Set a new password" },
  renewFor: {
    zh: "{name}，请设一个新密码。旧密码随即作废，别处的登录也会退出。",
    en: "{name}, please set a new password. The old one ends with it, and so does every session elsewhere.",
  },
  renewDone: { zh: "设好并登录", en: "Set it and sign in" },
  renew: { zh: "重设密码", en: "New password" },
  joinDone: { zh: "加入", en: "Join" },
  people: { zh: "人员", en: "People" },
  invite: { zh: "邀请一个人", en: "Invite somebody" },
  role: { zh: "身份", en: "Role" },
  unit: { zh: "单位", en: "Unit" },
  unitHelp: {
    zh: "填报和核验必须写明单位，例如：工信局。督查室可以不填。",
    en: "Reporters and checkers need a unit, for example an industry bureau. Leave empty for the office.",
  },
  unitMissing: { zh: "填报和核验人员必须写明单位。", en: "Reporters and checkers need a unit." },
  makeLink: { zh: "生成一次性链接", en: "Make a one-time link" },
  link: { zh: "一次性链接", en: "One-time link" },
  linkHelp: {
    zh: "请当面或用可靠的方式交给本人。有效期至 {until}，用过即作废。",
    en: "Hand it over in person or another safe way. Valid until {until}; it works once.",
  },
  disable: { zh: "停用", en: "Disable" },
  disabled: { zh: "已停用", en: "disabled" },
  active: { zh: "在用", en: "active" },
  state: { zh: "状态", en: "State" },
  actions: { zh: "操作", en: "Actions" },
  disableAsk: {
    zh: "停用{name}？以后不能再登录；写过的条目仍在账上。",
    en: "Disable {name}? They can no longer sign in; what they wrote stays in the book.",
  },
  onlyOffice: { zh: "人员由督查室管理。", en: "People are managed by the supervision office." },
  onlyYou: {
    zh: "目前只有您一个人。邀请填报单位的同事，他们才能登记事项。",
    en: "You are alone so far. Invite colleagues of the units, so that they can write items.",
  },
} as const satisfies Readonly<{ [key: string]: Sentence }>;
