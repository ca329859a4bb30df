import type { Member } from "./site.ts";

/** A small plan written for these tests. */
const STATEMENT = `青禾区2024年重点工作安排

一、做实传统产业
（一）技术改造
年底前实施重点技改项目4个以上。
（二）道路
年内建成滨河公园。
（三）政务
加快推进政务大厅扩建工程建设。
`;

/** A real book in which a small plan stands adopted, each promise with its owner. */
export interface OpenBook {
  readonly id: string;
  /** Commitments in the order of the text: upgrades (a number), a park (a date), a hall (neither). */
  readonly upgrades: string;
  readonly park: string;
  readonly hall: string;
}

const owner = (leaderPost: string, lead: string) => ({
  leaderPost,
  units: [{ name: lead, role: "lead" }],
});

/** Makes a book through the interface, reads the small plan into it, names who answers, and adopts it. */
export async function openBook(office: Member, title: string): Promise<OpenBook> {
  const { id } = (await office.tell("/api/books", { title, district: "青禾区" })).body;
  const draft = (
    await office.tell(`/api/books/${id}/drafts`, { text: STATEMENT, name: "工作安排", year: 2024 })
  ).body;
  const [upgrades, park, hall] = draft.plan.commitments;
  const owned = [
    { ...upgrades, owner: owner("分管工业副区长", "工信局") },
    { ...park, owner: owner("分管城建副区长", "住建局") },
    { ...hall, owner: owner("常务副区长", "工信局") },
  ];
  const saved = await office.tell(
    `/api/books/${id}/drafts/${draft.id}`,
    { version: draft.version, commitments: owned, setAside: [], accepted: [] },
    "PUT",
  );
  const adopted = await office.tell(`/api/books/${id}/drafts/${draft.id}/adopt`, {
    version: saved.body.version,
  });
  if (adopted.http !== 200) throw new Error(JSON.stringify(adopted.body));
  return { id, upgrades: upgrades.id, park: park.id, hall: hall.id };
}
