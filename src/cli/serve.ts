import { startServer } from "../server/start.ts";
import { CLI_SAYS } from "../words/cli.ts";
import { builtWorkbench, databaseAddress, PLANS } from "./places.ts";
import { chosenModel } from "./chosen-model.ts";
import { tell, type Terminal } from "./terminal.ts";
import { stopWith } from "./stopped.ts";

/** `taizhang serve`: the workbench for a browser, until somebody stops it. */
export async function serve(
  options: {
    readonly data: string;
    readonly database?: string | undefined;
    readonly port?: number | undefined;
    readonly host?: string | undefined;
  },
  terminal: Terminal,
): Promise<void> {
  const { data, port, host } = options;
  const database = databaseAddress(options.database);
  const webDir = builtWorkbench() ?? stopWith("not-built");
  const server = await startServer({
    dataDir: data,
    database,
    warn: (sentence) => terminal.remark(`! ${sentence[terminal.lang]}`),
    webDir,
    plansDir: PLANS,
    model: chosenModel(terminal),
    ...(port === undefined ? {} : { port }),
    ...(host === undefined ? {} : { host }),
  });
  // Whoever starts it may read either language, so both are said.
  for (const lang of ["zh", "en"] as const) {
    const said = { ...terminal, lang };
    terminal.print(tell(said, CLI_SAYS.serving, { url: server.url }));
    if (server.firstLink !== null) terminal.print(tell(said, CLI_SAYS.firstLink, { link: server.firstLink }));
    terminal.print(tell(said, CLI_SAYS.stop));
  }
  await new Promise<void>((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
  terminal.remark(tell(terminal, CLI_SAYS.stopping));
  await server.close();
}
