import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { createOffice } from "../../src/office/office.ts";
import type { Role } from "../../src/office/person.ts";
import type { App } from "../../src/server/app.ts";
import { createTryBrake } from "../../src/server/brake.ts";
import type { ModelPort } from "../../src/reader/model/port.ts";
import { createServer } from "../../src/server/server.ts";
import { createSignIn } from "../../src/server/sign-in/sign-in.ts";
import type { SignIn } from "../../src/server/sign-in/port.ts";
import type { Instant } from "../../src/std/day.ts";
import { createMemoryDrafts } from "../../src/store/desk/drafts.ts";
import { createMemoryEvidence } from "../../src/store/desk/evidence.ts";
import { nativeDigest, randomSalts } from "../../src/store/digest.ts";
import { createMemoryBlobs, createMemoryStore } from "../../src/store/memory.ts";
import { adopt, OFFICE } from "../office/district.ts";

/** What an answer of the server came to. */
export interface Answer {
  readonly status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- a test looks at answers as they come
  readonly body: any;
  readonly text: string;
  readonly headers: Readonly<{ [name: string]: unknown }>;
}

/** Somebody in front of a browser: a cookie jar that asks. */
export interface Visitor {
  readonly get: (url: string) => Promise<Answer>;
  readonly send: (method: "POST" | "PUT" | "DELETE", url: string, body?: unknown) => Promise<Answer>;
  readonly upload: (url: string, name: string, bytes: Uint8Array, fields?: object) => Promise<Answer>;
}

/** A server over memory with a book "qinghe" in which the plan of `district.ts` is adopted. */
export interface House {
  readonly app: App;
  readonly signIn: SignIn;
  readonly visitor: () => Visitor;
  /** Somebody of a role and unit, made by one-time link and signed in. */
  readonly person: (role: Role, unit?: string) => Promise<Visitor>;
  readonly moveTo: (day: string) => void;
  readonly consoleKey: string;
}

export const PASSWORD = "一把好锁 plain 2025";
const HOST = "localhost:4173";
let people = 0;

function visitorOf(app: App): Visitor {
  let cookie = "";
  const ask = async (options: object): Promise<Answer> => {
    const answer = await app.inject({
      ...(options as { url: string }),
      headers: {
        host: HOST,
        ...(cookie === "" ? {} : { cookie }),
        ...(options as { headers?: object }).headers,
      },
    });
    const set = answer.headers["set-cookie"];
    if (typeof set === "string") cookie = set.split(";")[0] ?? "";
    const json = String(answer.headers["content-type"] ?? "").includes("json");
    return {
      status: answer.statusCode,
      body: json ? answer.json() : null,
      text: answer.body,
      headers: answer.headers,
    };
  };
  const own = { origin: `http://${HOST}` };
  return {
    get: (url) => ask({ method: "GET", url }),
    send: (method, url, body) =>
      ask(body === undefined ? { method, url, headers: own } : { method, url, payload: body, headers: own }),
    upload: (url, name, bytes, fields = {}) => {
      const form = formOf(name, bytes, fields);
      return ask({ method: "POST", url, payload: form.body, headers: { ...own, "content-type": form.type } });
    },
  };
}

function formOf(name: string, bytes: Uint8Array, fields: object): { body: Buffer; type: string } {
  const edge = "----house";
  const parts = Object.entries(fields).map(
    ([field, value]) =>
      `--${edge}\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${String(value)}\r\n`,
  );
  const head = `--${edge}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  const body = Buffer.concat([
    Buffer.from(parts.join("")),
    Buffer.from(head),
    Buffer.from(bytes),
    Buffer.from(`\r\n--${edge}--\r\n`),
  ]);
  return { body, type: `multipart/form-data; boundary=${edge}` };
}

/** Opens the house; today is 20 March 2025. */
export async function house(
  options: { readonly adopted?: boolean; readonly model?: ModelPort } = {},
): Promise<House> {
  let now: Instant = "2025-03-20T04:00:00.000Z";
  const clock = { now: () => now };
  const folder = await mkdtemp(join(tmpdir(), "taizhang-house-"));
  const store = createMemoryStore({ clock, salts: randomSalts, digest: nativeDigest });
  const blobs = createMemoryBlobs(nativeDigest);
  let ids = 0;
  const office = createOffice({
    store,
    clock,
    newId: () => String((ids += 1)).padStart(8, "0"),
    drafts: createMemoryDrafts(),
    evidence: createMemoryEvidence(blobs),
  });
  for (const [book, simulated] of [
    ["qinghe", false],
    ["shadow", true],
  ] as const)
    await store.open({
      form: 1,
      hash: "sha-256",
      book,
      title: `${book}台账`,
      district: "青禾区",
      zone: "Asia/Shanghai",
      simulated,
      openedAt: now,
    });
  if (options.adopted !== false) {
    const { proposal } = adopt();
    await store.append("qinghe", [{ ...proposal, by: OFFICE.id }], []);
    await store.append("shadow", [{ ...proposal, by: OFFICE.id }], []);
  }
  const signIn = await createSignIn({ path: join(folder, "people.sqlite") });
  const consoleKey = "k".repeat(43);
  const app = await createServer({
    office,
    blobs,
    signIn,
    consoleKey,
    model: options.model,
    tries: createTryBrake(1000, () => Date.now()),
    webDir: null,
    log: false,
  });
  await app.ready();
  onTestFinished(async () => {
    await app.close();
    await signIn.close();
    await rm(folder, { recursive: true, force: true });
  });
  const visitor = (): Visitor => visitorOf(app);
  return {
    app,
    signIn,
    visitor,
    consoleKey,
    moveTo: (day) => void (now = `${day}T04:00:00.000Z`),
    person: async (role, unit = "") => {
      const { token } = await signIn.invite(role, unit, "test");
      const somebody = visitor();
      const name = `试用${(people += 1)}`;
      const joined = await somebody.send("POST", `/api/invitations/${token}`, { name, password: PASSWORD });
      if (joined.status !== 200) throw new Error(JSON.stringify(joined.body));
      return somebody;
    },
  };
}
