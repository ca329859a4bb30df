import type { Wall } from "../draw/wall.ts";
import { faultOf, offline } from "./fault.ts";
import type * as Wire from "./wire.ts";

/** The two dates of a question as they stand in the address; absent means now. */
export interface When {
  readonly on?: string | undefined;
  readonly known?: string | undefined;
}

/** Two states of one book as an address holds them; without the earlier one, a month before. */
export interface TwoStates extends When {
  readonly beforeOn?: string | undefined;
  readonly beforeKnown?: string | undefined;
}

const segment = encodeURIComponent;
const book = (id: string): string => `/api/books/${segment(id)}`;

/** Appends the values that are there as a query string. */
export function withQuery(path: string, values: Readonly<{ [name: string]: string | undefined }>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value !== undefined) query.set(name, value);
  const text = query.toString();
  return text === "" ? path : `${path}${path.includes("?") ? "&" : "?"}${text}`;
}

async function send<T>(path: string, init: RequestInit): Promise<T> {
  const answer = await fetch(path, { credentials: "same-origin", ...init }).catch((error: unknown) => {
    if (init.signal?.aborted) throw error;
    return null;
  });
  if (answer === null) throw offline();
  const body: unknown = answer.status === 204 ? null : await answer.json().catch(() => null);
  if (!answer.ok) throw faultOf(answer.status, body);
  return body as T;
}

/** A question that is no longer waited for is taken back by its signal. */
type Signal = AbortSignal | undefined;

const ask = <T>(path: string, when: When = {}, signal?: Signal): Promise<T> =>
  send<T>(withQuery(path, { on: when.on, known: when.known }), {
    method: "GET",
    ...(signal === undefined ? {} : { signal }),
  });

const tell = <T>(
  method: "POST" | "PUT" | "DELETE",
  path: string,
  body?: unknown,
  signal?: Signal,
): Promise<T> =>
  send<T>(path, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  });

const upload = <T>(path: string, form: FormData, signal?: Signal): Promise<T> =>
  send<T>(path, { method: "POST", body: form, ...(signal === undefined ? {} : { signal }) });

function formWith(file: File, fields: Readonly<{ [name: string]: string }> = {}): FormData {
  const form = new FormData();
  // Fields go first: a streaming reader of multipart forms knows them before the file arrives.
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set("file", file, file.name);
  return form;
}

/** Sign-in and people. */
export const doorApi = {
  session: () => ask<Wire.Session>("/api/session"),
  signIn: (name: string, password: string) => tell<Wire.Session>("POST", "/api/session", { name, password }),
  signOut: () => tell<unknown>("DELETE", "/api/session"),
  people: () => ask<readonly Wire.PersonLine[]>("/api/people"),
  disable: (id: string) => tell<unknown>("DELETE", `/api/people/${segment(id)}`),
  invite: (role: Wire.Role, unit: string) =>
    tell<Wire.InvitationLink>("POST", "/api/invitations", { role, unit }),
  renew: (id: string) => tell<Wire.InvitationLink>("POST", `/api/people/${segment(id)}/renewal`, {}),
  invitation: (token: string) => ask<Wire.Invitation>(`/api/invitations/${segment(token)}`),
  join: (token: string, name: string, password: string) =>
    tell<Wire.Session>("POST", `/api/invitations/${segment(token)}`, { name, password }),
};

/** Questions put to a book. */
export const bookApi = {
  books: () => ask<readonly Wire.BookCard[]>("/api/books"),
  lines: () => ask<readonly Wire.LineBrief[]>("/api/lines"),
  plan: (id: string, plan: string) => ask<Wire.PlanPage>(`${book(id)}/plans/${segment(plan)}`),
  open: (title: string, district: string) => tell<Wire.BookCard>("POST", "/api/books", { title, district }),
  cockpit: (id: string, when: When, signal?: Signal) =>
    ask<Wire.Cockpit>(`${book(id)}/cockpit`, when, signal),
  wall: (id: string, when: When, signal?: Signal) => ask<Wall>(`${book(id)}/wall`, when, signal),
  commitment: (id: string, commitment: string, when: When, signal?: Signal) =>
    ask<Wire.CommitmentPage>(`${book(id)}/commitments/${segment(commitment)}`, when, signal),
  registers: (id: string, when: When, signal?: Signal) =>
    ask<readonly Wire.RegisterBrief[]>(`${book(id)}/registers`, when, signal),
  /** A register's schema and book, without its rows. */
  register: (id: string, register: string, when: When, signal?: Signal) =>
    ask<Wire.RegisterPage>(`${book(id)}/registers/${segment(register)}?rows=0`, when, signal),
  /** A page of a register's rows; `view` is the view's address. */
  table: (id: string, register: string, view: string, when: When, signal?: Signal) =>
    ask<Wire.RegisterTable>(`${book(id)}/registers/${segment(register)}/table?${view}`, when, signal),
  registerView: (id: string, register: string, view: string, when: When, signal?: Signal) =>
    ask<Wire.PanelView | null>(`${book(id)}/registers/${segment(register)}/views/${view}`, when, signal),
  /** What a column holds among the rows of a view, how its total is made, and a month of the view; `view` is the view's address. */
  columnValues: (id: string, register: string, view: string, when: When, signal?: Signal) =>
    ask<Wire.TableValues>(`${book(id)}/registers/${segment(register)}/table/values?${view}`, when, signal),
  columnSum: (id: string, register: string, view: string, when: When, signal?: Signal) =>
    ask<Wire.TableSum>(`${book(id)}/registers/${segment(register)}/table/sum?${view}`, when, signal),
  calendar: (id: string, register: string, view: string, when: When, signal?: Signal) =>
    ask<Wire.RegisterCalendar>(`${book(id)}/registers/${segment(register)}/calendar?${view}`, when, signal),
  item: (id: string, register: string, item: string, when: When, signal?: Signal) =>
    ask<Wire.ItemPage>(`${book(id)}/registers/${segment(register)}/items/${segment(item)}`, when, signal),
  difference: (id: string, { on, known, beforeOn, beforeKnown }: TwoStates, signal?: Signal) =>
    ask<Wire.Difference>(
      withQuery(`${book(id)}/difference`, { on, known, beforeOn, beforeKnown }),
      {},
      signal,
    ),
  lineCards: (id: string, when: When, signal?: Signal) =>
    ask<readonly Wire.LineCard[]>(`${book(id)}/lines`, when, signal),
  linePage: (id: string, line: string, when: When, signal?: Signal) =>
    ask<Wire.LinePage>(`${book(id)}/lines/${segment(line)}`, when, signal),
  entries: (id: string, after: number, limit: number) =>
    ask<readonly Wire.EntryLine[]>(
      withQuery(`${book(id)}/entries`, { after: String(after), limit: String(limit) }),
    ),
  verify: (id: string) => ask<Wire.Verification>(`${book(id)}/verify`),
  soundness: (id: string) => ask<Wire.Soundness>(`${book(id)}/soundness`),
  checkpointAddress: (id: string) => `${book(id)}/checkpoint`,
  proofAddress: (id: string, seq: number) => `${book(id)}/entries/${seq}/proof`,
  evidenceAddress: (id: string, sha256: string) => `${book(id)}/evidence/${segment(sha256)}`,
};

/** Acts: what the office does to a book. */
export const actApi = {
  /** What is hardly so in facts that somebody is typing; writes nothing. */
  weigh: (id: string, register: string, facts: Readonly<{ [field: string]: string | boolean | null }>) =>
    tell<readonly Wire.Weighed[]>("POST", `${book(id)}/registers/${segment(register)}/weigh`, { facts }),
  write: (id: string, body: Wire.WriteBody) => tell<Wire.Written>("POST", `${book(id)}/writes`, body),
  report: (id: string, body: Wire.ReturnBody) => tell<Wire.Placed>("POST", `${book(id)}/returns`, body),
  attest: (id: string, body: Wire.AttestBody) => tell<Wire.Placed>("POST", `${book(id)}/attestations`, body),
  strike: (id: string, entry: number, why: string) =>
    tell<Wire.Placed>("POST", `${book(id)}/strikes`, { entry, why }),
  erase: (id: string, body: Wire.EraseBody) => tell<Wire.Placed>("POST", `${book(id)}/erasures`, body),
  split: (id: string, body: Wire.SplitBody) => tell<Wire.Placed>("POST", `${book(id)}/splits`, body),
  revise: (id: string, body: Wire.ReviseBody) => tell<Wire.Placed>("POST", `${book(id)}/revisions`, body),
  evidence: (id: string, file: File, signal?: Signal) =>
    upload<Wire.EvidenceStored>(`${book(id)}/evidence`, formWith(file), signal),
};

const registerIn = (id: string, register: string): string => `${book(id)}/registers/${segment(register)}`;

/** Saves an answer that is a file, under the name that the server gave it. */
async function saveAnswer(path: string, body: unknown): Promise<void> {
  const answer = await fetch(path, {
    method: "POST",
    credentials: "same-origin",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  }).catch(() => null);
  if (answer === null) throw offline();
  if (!answer.ok) throw faultOf(answer.status, await answer.json().catch(() => null));
  const coded = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get("content-disposition") ?? "")?.[1];
  const address = URL.createObjectURL(await answer.blob());
  const link = document.createElement("a");
  link.href = address;
  link.download = decodeURIComponent(coded ?? "table.xlsx");
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Sheets of a register: in, out, and empty. */
export const intakeApi = {
  preview: (id: string, register: string, body: Wire.PreviewBody, signal?: Signal) =>
    tell<Wire.IntakePreview>("POST", `${registerIn(id, register)}/intake`, body, signal),
  progress: (id: string, register: string, sha256: string, signal?: Signal) =>
    ask<Wire.IntakeProgress>(`${registerIn(id, register)}/intake/progress?sha256=${sha256}`, {}, signal),
  stop: (id: string, register: string, sha256: string) =>
    tell<Wire.IntakeStopped>("POST", `${registerIn(id, register)}/intake/stop`, { sha256 }),
  take: (id: string, register: string, body: Wire.IntakeBody) =>
    tell<Wire.IntakeTaken>("POST", `${registerIn(id, register)}/intake/take`, body),
  refusedRows: (id: string, register: string, body: Wire.IntakeBody) =>
    saveAnswer(`${registerIn(id, register)}/intake/refused`, body),
  templateAddress: (id: string, register: string) => `${registerIn(id, register)}/template.xlsx`,
  /** Only what the server's table takes goes along; a page's own view words stay with the page. */
  tableAddress: (
    id: string,
    register: string,
    form: "xlsx" | "csv",
    search: Readonly<{ [name: string]: unknown }>,
  ): string => {
    const query = new URLSearchParams();
    for (const name of ["on", "known", "stage", "q", "is", "between", "has", "by", "down"])
      for (const value of [search[name]].flat())
        if (typeof value === "string" || typeof value === "number" || value === true)
          query.append(name, name === "down" ? "1" : String(value));
    const text = query.toString();
    return `${registerIn(id, register)}/table.${form}${text === "" ? "" : `?${text}`}`;
  },
};

/** The reading desk's drafts. */
export const draftApi = {
  list: (id: string) => ask<readonly Wire.DraftBrief[]>(`${book(id)}/drafts`),
  draft: (id: string, draft: string) => ask<Wire.Draft>(`${book(id)}/drafts/${segment(draft)}`),
  readFile: (id: string, file: File, year: string) =>
    upload<Wire.Draft>(`${book(id)}/drafts`, formWith(file, { year })),
  readText: (id: string, text: string, name: string, year: number | undefined) =>
    tell<Wire.Draft>("POST", `${book(id)}/drafts`, { text, name, ...(year === undefined ? {} : { year }) }),
  save: (id: string, draft: string, body: Wire.DraftSave) =>
    tell<Wire.Draft>("PUT", `${book(id)}/drafts/${segment(draft)}`, body),
  drop: (id: string, draft: string) => tell<unknown>("DELETE", `${book(id)}/drafts/${segment(draft)}`),
  tableAddress: (id: string, draft: string) => `${book(id)}/drafts/${segment(draft)}/table.xlsx`,
  compareTable: (id: string, draft: string, file: File) =>
    upload<Wire.TableChanges>(`${book(id)}/drafts/${segment(draft)}/table`, formWith(file)),
  modelOffer: (id: string, draft: string) =>
    ask<Wire.ModelOffer>(`${book(id)}/drafts/${segment(draft)}/model`),
  /** Whoever takes the question back by its signal stops the asking on the server, too. */
  askModel: (id: string, draft: string, body: Wire.ModelAsking, signal: AbortSignal) =>
    send<Wire.Draft>(`${book(id)}/drafts/${segment(draft)}/model`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      signal,
    }),
  earlier: (id: string, draft: string) => ask<Wire.Earlier>(`${book(id)}/drafts/${segment(draft)}/earlier`),
  adopt: (id: string, draft: string, body: Wire.Adoption) =>
    tell<Wire.Placed>("POST", `${book(id)}/drafts/${segment(draft)}/adopt`, body),
};
