import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Where the program finds its own files, built or from the sources. */
function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json")) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

const ROOT = packageRoot();

/** The plans that the product ships. */
export const PLANS: string = join(ROOT, "plans");

/** The built workbench; null while it has not been built. */
export function builtWorkbench(): string | null {
  const folder = join(ROOT, "dist", "web");
  return existsSync(join(folder, "index.html")) ? folder : null;
}

/** The data folder: as asked, else as the environment says, else beside the program. */
export const dataFolder = (asked: string | undefined): string =>
  asked ?? process.env["TAIZHANG_DATA"] ?? join(ROOT, "data");

/** The PostgreSQL database: as asked, else as the environment says (where a password is not seen by others); else none. */
export const databaseAddress = (asked?: string): string | undefined => {
  const address = asked ?? process.env["TAIZHANG_DATABASE"];
  return address === undefined || address === "" ? undefined : address;
};

/** The store's file in a data folder. */
export const storeFile = (data: string): string => join(data, "taizhang.sqlite");
