import { DATABASE_WARNINGS } from "../../words/database.ts";
import { say, type Sentence } from "../../words/sentence.ts";
import { StoreRefused } from "../refused.ts";
import type { DatabaseLine } from "./pool.ts";

/** What the connected role may do to a table, as `has_table_privilege` counts it: inherited and PUBLIC rights included. */
const PRIVILEGES = {
  name: "privileges",
  text: `SELECT current_user AS role, r.rolsuper AS superuser, t.name,
      pg_has_role(current_user, c.relowner, 'USAGE') AS owns,
      has_table_privilege(c.oid, 'SELECT') AS may_select,
      has_table_privilege(c.oid, 'INSERT') AS may_insert,
      ARRAY(SELECT p FROM unnest(ARRAY['DELETE', 'TRUNCATE', 'TRIGGER']) AS p WHERE has_table_privilege(c.oid, p))
        || ARRAY(SELECT 'UPDATE (' || a.attname || ')' FROM pg_attribute a
             WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
               AND has_column_privilege(c.oid, a.attnum, 'UPDATE')
               AND NOT (t.name = 'asides' AND a.attname IN ('text', 'salt'))) AS excess
    FROM unnest(ARRAY['entries', 'asides', 'spoken', 'frontiers']) AS t (name)
    JOIN pg_class c ON c.oid = to_regclass('taizhang.' || t.name)
    JOIN pg_roles r ON r.rolname = current_user`,
};

interface Privileges {
  readonly role: string;
  readonly superuser: boolean;
  readonly name: string;
  readonly owns: boolean;
  readonly may_select: boolean;
  readonly may_insert: boolean;
  readonly excess: readonly string[];
}

function excessOf(tables: readonly Privileges[]): readonly string[] {
  if (tables.some(({ superuser }) => superuser)) return ["SUPERUSER"];
  const owned = tables.filter(({ owns }) => owns).map(({ name }) => name);
  if (owned.length > 0) return [`OWNER: ${owned.join(", ")}`];
  return tables.flatMap(({ name, excess }) => (excess.length === 0 ? [] : [`${name}: ${excess.join(", ")}`]));
}

/**
 * Holds the role's privileges against what the program needs: refuses a role that may not look (or, for a writer, not
 * add); null when the role fits, a warning when it can do more than it should.
 */
export async function checkPrivileges(line: DatabaseLine, isWriter: boolean): Promise<Sentence | null> {
  const tables = await line.ask<Privileges>(PRIVILEGES, []);
  const role = tables[0]?.role ?? "?";
  const lacks = tables.some(({ may_select, may_insert }) => !may_select || (isWriter && !may_insert));
  if (tables.length < 4 || lacks) throw new StoreRefused("database-denied", { role });
  const what = excessOf(tables).join("; ");
  if (what === "") return null;
  const words = DATABASE_WARNINGS["role-too-strong"];
  return { zh: say(words, "zh", { role, what }), en: say(words, "en", { role, what }) };
}

const SETTINGS = {
  name: "settings",
  text: "SELECT name FROM unnest(ARRAY['fsync', 'synchronous_commit', 'full_page_writes']) AS name WHERE current_setting(name) = 'off'",
};

/** A warning when the database acknowledges what a power cut could still take away; null when it does not. */
export async function checkDurability(line: DatabaseLine): Promise<Sentence | null> {
  const what = (await line.ask<{ readonly name: string }>(SETTINGS, []))
    .map(({ name }) => `${name} = off`)
    .join(", ");
  if (what === "") return null;
  const words = DATABASE_WARNINGS["not-durable"];
  return { zh: say(words, "zh", { what }), en: say(words, "en", { what }) };
}
