import { readFileSync } from "node:fs";
import { bad, good, type Result } from "../std/result.ts";
import { MODEL_SETTING_FAULTS } from "../words/model.ts";
import { say, type Sentence } from "../words/sentence.ts";

/** A chat-completions endpoint that the office has set up. */
export interface ModelSettings {
  /** Base address without a closing slash, such as "http://127.0.0.1:8080/v1". */
  readonly url: string;
  readonly name: string;
  /** Sent as a bearer token; absent for endpoints without one. */
  readonly key?: string | undefined;
  /** Longest wait for one answer. */
  readonly seconds: number;
}

type Environment = Readonly<{ [name: string]: string | undefined }>;

const USUAL_SECONDS = 120;
const MOST_SECONDS = 600;

const fault = (code: keyof typeof MODEL_SETTING_FAULTS, values = {}): Result<never, Sentence> =>
  bad({
    zh: say(MODEL_SETTING_FAULTS[code], "zh", values),
    en: say(MODEL_SETTING_FAULTS[code], "en", values),
  });

/** An address that may be shown to people: without a password in it, and without a query that could hold a key. */
function baseOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, username, password, search, hash, origin, pathname } = new URL(address);
  if (!/^https?:$/.test(protocol) || username + password + search + hash !== "") return null;
  return `${origin}${pathname}`.replace(/\/+$/, "").replace(/\/chat\/completions$/, "");
}

/** The model of an environment; null when none is set up, which is how the product comes. A sentence when it cannot be used. */
export function modelSettings(environment: Environment): Result<ModelSettings | null, Sentence> {
  const valueOf = (name: string): string => environment[`TAIZHANG_MODEL_${name}`]?.trim() ?? "";
  if (valueOf("URL") === "") return good(null);
  const url = baseOf(valueOf("URL"));
  if (url === null) return fault("address");
  const name = valueOf("NAME");
  if (name === "") return fault("name");
  const seconds = valueOf("SECONDS") === "" ? USUAL_SECONDS : Number(valueOf("SECONDS"));
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > MOST_SECONDS) return fault("seconds");
  try {
    const file = valueOf("KEY_FILE");
    const key = file === "" ? valueOf("KEY") : readFileSync(file, "utf8").trim();
    return good({ url, name, seconds, ...(key === "" ? {} : { key }) });
  } catch (error) {
    return fault("key", { why: (error as NodeJS.ErrnoException).code ?? "?" });
  }
}
