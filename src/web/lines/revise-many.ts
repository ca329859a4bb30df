import { faultOf, offline } from "../fault.ts";
import type { RevisedMany, ReviseManyBody } from "../../server/wire/revise-many.ts";

/** Sends one decision on many commitments. */
export async function reviseMany(book: string, body: ReviseManyBody): Promise<RevisedMany> {
  const answer = await fetch(`/api/books/${encodeURIComponent(book)}/revisions/many`, {
    method: "POST",
    credentials: "same-origin",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  }).catch(() => null);
  if (answer === null) throw offline();
  const told: unknown = await answer.json().catch(() => null);
  if (!answer.ok) throw faultOf(answer.status, told);
  return told as RevisedMany;
}
