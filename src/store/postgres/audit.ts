import pg from "pg";
import type { Seq } from "../../ledger/act.ts";
import type { SubjectKey } from "../../ledger/subject.ts";
import type { Verification } from "../../office/ports.ts";
import type { Digest } from "../../std/hash.ts";
import { auditRow, beginAudit, finishAudit } from "../audit.ts";
import { beginQuickAudit } from "../quick-audit.ts";
import type { DatabaseLine } from "./pool.ts";
import { frontiersOf, leafBytesOf, rowsOf } from "./rows.ts";

const PAGE = 2_000;
const PAIRS = 5_000;
const LEAVES_PAGE = 10_000;

interface Pair {
  readonly seq: Seq;
  readonly subject: SubjectKey;
}

/** The index of subjects in order of entries: sorted once by the database, read along with the entries. */
function createIndexReader(line: DatabaseLine) {
  const key = ({ seq, subject }: Pair): string => `${seq} ${subject}`;
  const held = new Set<string>();
  let reached = -1;
  let count = 0;
  const fetch = async (): Promise<void> => {
    const pairs = await line.say<Pair>(`FETCH ${PAIRS} FROM spoken_in_order`);
    for (const pair of pairs) held.add(key(pair));
    count += pairs.length;
    reached = pairs[pairs.length - 1]?.seq ?? Number.POSITIVE_INFINITY;
  };
  const reader = {
    holds: (subject: SubjectKey, seq: Seq): boolean => held.delete(key({ seq, subject })),
    /** Reads on until every pair up to this entry has been seen. */
    readTo: async (seq: Seq): Promise<void> => {
      for (let more = reached <= seq; more; more = reached <= seq) await fetch();
    },
    /** How many pairs there are, once the rest has been read. */
    countAll: async (): Promise<number> => {
      await reader.readTo(Number.MAX_SAFE_INTEGER);
      return count;
    },
  };
  return reader;
}

/** Reads a whole book again by pages (see `auditBook`), in one state of the database, whatever is added meanwhile. */
export async function auditByPages(line: DatabaseLine, book: string, digest: Digest): Promise<Verification> {
  await line.say(
    `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
     DECLARE spoken_in_order NO SCROLL CURSOR FOR
     SELECT seq, subject FROM taizhang.spoken WHERE book = ${pg.escapeLiteral(book)} ORDER BY seq`,
  );
  const index = createIndexReader(line);
  const audit = beginAudit(book, await frontiersOf(line, book), index.holds, digest);
  for (let from = 0; ; ) {
    const rows = await rowsOf(line, book, from, PAGE);
    const last = rows[rows.length - 1];
    if (last === undefined) break;
    await index.readTo(last.seq);
    for (const row of rows) auditRow(audit, row);
    from = last.seq + 1;
  }
  const verification = finishAudit(audit, await index.countAll());
  await line.say("ROLLBACK");
  return verification;
}

/** Hashes the stored leaves and the tree of a book again and nothing else (see `auditLeaves`), in one state of the database. */
export async function quickAuditByPages(
  line: DatabaseLine,
  book: string,
  digest: Digest,
): Promise<Verification> {
  await line.say("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  const audit = beginQuickAudit(book, await frontiersOf(line, book), digest);
  for (let from = 0; ; ) {
    const leaves = await leafBytesOf(line, book, from, LEAVES_PAGE);
    const last = leaves[leaves.length - 1];
    if (last === undefined) break;
    audit.page(leaves);
    from = last.seq + 1;
  }
  await line.say("ROLLBACK");
  return audit.finish();
}
