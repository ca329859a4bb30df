/**
 * A process that backs up a data folder again and again until it is killed: prints the folder of every finished backup
 * on its own line. Arguments: the data folder, the folder that holds the backups.
 */
import { writeSync } from "node:fs";
import { join } from "node:path";
import { backUp } from "../../src/store/backup/backup.ts";

const [, , data, backups] = process.argv as [string, string, string, string];
for (let n = 0; ; n++) {
  const to = join(backups, `${process.pid}-${n}`);
  await backUp({ data, to, withKey: false, now: new Date().toISOString() });
  writeSync(1, `${to}\n`);
}
