import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Role } from "../../src/office/person.ts";
import type { ModelPort } from "../../src/reader/model/port.ts";
import { startServer, type Started } from "../../src/server/start.ts";
import { type Instant, instantOf } from "../../src/std/day.ts";
import { NO_BROWSER, startWalker, type Walker, type Window, type WindowOptions } from "./browser.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
export const PLANS = join(ROOT, "plans");
/** `npm test` builds the workbench before these tests run; another build may be named for trying things out. */
export const WEB = process.env.TAIZHANG_WEB ?? join(ROOT, "dist", "web");

export const PASSWORD = "一把好锁 plain 2024";
export const FOUNDING = "lingcheng-2024";
export const DEMO = "demo-2025";

/** An answer of the interface, for what a test prepares or looks up beside the browser. */
// oxlint-disable-next-line typescript/no-explicit-any -- a test looks at answers as they come
export type Answer = { readonly http: number; readonly body: any };

/** Somebody who has joined: a session cookie for windows, and the interface under it. */
export interface Member {
  readonly name: string;
  readonly cookie: string;
  readonly ask: (path: string) => Promise<Answer>;
  readonly tell: (path: string, body: unknown, method?: "POST" | "PUT") => Promise<Answer>;
  readonly upload: (path: string, form: FormData) => Promise<Answer>;
}

/** The real server over an empty folder with the built workbench, and a browser in front of it. */
export interface Site {
  readonly url: string;
  /** The one-time link that the first start prints. */
  readonly firstLink: string;
  readonly open: (options?: WindowOptions) => Promise<Window>;
  /** Makes and signs in somebody through the interface; the first person is of the office. */
  readonly member: (role: Role, unit?: string) => Promise<Member>;
  /** Sets the calendar of real books to a day; it never goes back. */
  readonly moveTo: (day: string) => void;
  readonly walker: Walker;
  /** The server's data folder. */
  readonly dataDir: string;
}

interface Held {
  server: Started;
  walker: Walker;
  folder: string;
}

/**
 * Starts one site for a whole test file before its first test, and stops it after the last. Also adds the last test
 * of the file: whatever was done, no page complained and nothing was asked for beyond the server.
 */
export function onSite(today: string, { model }: { readonly model?: () => Promise<ModelPort> } = {}): Site {
  let held: Held | null = null;
  let now: Instant = `${today}T02:00:00.000Z`;
  const begun = Date.now();
  const members: Member[] = [];
  const here = (): Held => {
    if (held === null) throw new Error("the site is not started");
    return held;
  };
  beforeAll(async () => {
    if (NO_BROWSER) return;
    const folder = await mkdtemp(join(tmpdir(), "taizhang-e2e-"));
    const server = await startServer({
      dataDir: join(folder, "data"),
      port: 0,
      webDir: WEB,
      plansDir: PLANS,
      log: false,
      model: await model?.(),
      // Runs from the day chosen, so that moments still differ.
      simulatedClock: { now: () => instantOf(Date.parse(now) + Date.now() - begun) },
    });
    held = { server, walker: await startWalker(server.url), folder };
  });
  afterAll(async () => {
    if (held === null) return;
    await held.walker.close();
    await held.server.close();
    await rm(held.folder, { recursive: true, force: true });
  });
  return {
    get url() {
      return here().server.url;
    },
    get firstLink() {
      return here().server.firstLink ?? "";
    },
    get dataDir() {
      return join(here().folder, "data");
    },
    get walker() {
      return here().walker;
    },
    open: (options) => here().walker.open(options),
    moveTo: (day) => void (now = `${day}T02:00:00.000Z`),
    member: async (role, unit = "") => {
      const token = await invitation(here().server, members[0], role, unit);
      const made = await joinAt(here().server.url, token, `试用${members.length + 1}`);
      members.push(made);
      return made;
    },
  };
}

/** The last test of every file. */
export function leavesNoTrace(site: Site): void {
  it.skipIf(NO_BROWSER)(
    "in all of this no page complained, and nothing was asked for beyond the server",
    () => {
      expect(site.walker.complaints).toEqual([]);
      expect(site.walker.strayed).toEqual([]);
    },
  );
}

async function invitation(
  server: Started,
  office: Member | undefined,
  role: Role,
  unit: string,
): Promise<string> {
  const link =
    office === undefined
      ? (server.firstLink ?? "")
      : ((await office.tell("/api/invitations", { role, unit })).body.link as string);
  return link.split("/join/")[1] ?? "";
}

interface Asking extends Omit<RequestInit, "headers"> {
  readonly headers?: Readonly<{ [name: string]: string }>;
}

/** Joins with an invitation, and is signed in. */
export async function joinAt(url: string, token: string, name: string): Promise<Member> {
  let cookie = "";
  const call = async (path: string, init: Asking): Promise<Answer> => {
    const answer = await fetch(`${url}${path}`, {
      ...init,
      headers: { ...init.headers, cookie, origin: url },
    });
    cookie = answer.headers.get("set-cookie")?.split(";")[0] ?? cookie;
    return { http: answer.status, body: await answer.json().catch(() => null) };
  };
  const tell: Member["tell"] = (path, body, method = "POST") =>
    call(path, {
      method,
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  const joined = await tell(`/api/invitations/${token}`, { name, password: PASSWORD });
  if (joined.http !== 200) throw new Error(JSON.stringify(joined.body));
  const upload: Member["upload"] = (path, form) => call(path, { method: "POST", body: form });
  return { name, cookie, upload, ask: (path) => call(path, { method: "GET" }), tell };
}
