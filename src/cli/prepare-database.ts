import { preparePostgres } from "../store/postgres/schema.ts";
import { CLI_SAYS } from "../words/cli.ts";
import { databaseAddress } from "./places.ts";
import { stopWith } from "./stopped.ts";
import { tell, type Terminal } from "./terminal.ts";

/** `taizhang prepare-database`: makes the tables in PostgreSQL as their owner, and opens them to the program's role. */
export async function prepareDatabase(
  { database, role }: { readonly database?: string | undefined; readonly role: string },
  terminal: Terminal,
): Promise<void> {
  await preparePostgres({ url: databaseAddress(database) ?? stopWith("no-database") }, role);
  terminal.print(tell(terminal, CLI_SAYS.prepared, { role }));
}
