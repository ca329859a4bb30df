import type { WriteAct } from "../ledger/act.ts";
import type { Entry } from "../ledger/entry.ts";
import { NEWER_REGISTER } from "../words/registers.ts";
import { say, type Sentence } from "../words/sentence.ts";
import { registerOf } from "./registers.ts";

/**
 * Thrown when a book holds a write of a register schema that this program does not know yet. Reading it by the
 * old meaning could show a wrong number, so nothing of the book is shown until the program is upgraded.
 */
export class NewerRegister extends Error {
  readonly code = "newer-register";
  readonly sentence: Sentence;

  constructor(register: Sentence, given: number, known: number, entry: number) {
    const told = (lang: "zh" | "en"): string =>
      say(NEWER_REGISTER, lang, { register: register[lang], given, known, entry });
    super(told("en"));
    this.name = "NewerRegister";
    this.sentence = { zh: told("zh"), en: told("en") };
  }
}

/**
 * A write as its register means it today: the register's upcasters, one schema after the other, over stage and facts.
 * The entry in the log stays as it was said. A register that this program does not have is left as it is.
 * Throws `NewerRegister` for a schema of a later program.
 */
export function upcastWrite(write: Entry & WriteAct): Entry & WriteAct {
  const register = registerOf(write.register);
  if (register === undefined || write.schema === register.schema) return write;
  if (write.schema > register.schema)
    throw new NewerRegister(register, write.schema, register.schema, write.seq);
  const { stage, facts, ...rest } = write;
  let told = { ...(stage === undefined ? {} : { stage }), ...(facts === undefined ? {} : { facts }) };
  for (const { from, upcast } of register.upcasters ?? []) if (from >= write.schema) told = upcast(told);
  return { ...rest, ...told, schema: register.schema };
}
