import { spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/** What a child process is asked to do; travels as its only argument. */
export interface Order {
  readonly store: { readonly sqlite: string } | { readonly postgres: string };
  /** Folder of checkpoint files and keys; without it nobody keeps a second record. */
  readonly second?: string;
  /** Folder for evidence files: one is streamed in beside every append. */
  readonly files?: string;
  /** Jumps the clock back by hours, now and then. */
  readonly backwards?: boolean;
  /** Ends after so many appends; never without it. */
  readonly appends?: number;
  /** Only looks: prints how many entries there are. */
  readonly look?: boolean;
}

const WRITER = fileURLToPath(new URL("writer.ts", import.meta.url));

/** The command line of a writer; see writer.ts for what it prints. */
export const writer = (order: Order): readonly string[] => [
  process.execPath,
  "--import",
  "tsx",
  WRITER,
  JSON.stringify(order),
];

/** What a child said in whole lines, and how it ended. A line without its end may be cut short and is not counted. */
export interface Told {
  readonly lines: readonly string[];
  readonly faults: string;
  readonly code: number | null;
}

/** The numbers that a child acknowledged ("ack 12"), in order. */
export const acknowledged = ({ lines }: Told): readonly number[] =>
  lines.flatMap((line) => (line.startsWith("ack ") ? [Number(line.slice(4))] : []));

/** Runs a child; `meddle` may kill it. It is handed a promise that settles with the first line the child prints. */
export async function run(
  command: readonly string[],
  meddle: (child: {
    readonly kill: () => void;
    readonly started: Promise<void>;
  }) => Promise<void> = async () => {},
): Promise<Told> {
  const [program, ...args] = command as readonly [string, ...string[]];
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
  let [said, faults] = ["", ""];
  const closed = new Promise<number | null>((resolve) => child.on("close", (code) => resolve(code)));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (faults += text));
  const first = new Promise<void>((resolve) => {
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      resolve();
    });
  });
  const started = Promise.race([first, closed]).then(() => undefined);
  await meddle({ kill: () => void child.kill("SIGKILL"), started });
  const code = await closed;
  return {
    lines: said
      .slice(0, said.lastIndexOf("\n") + 1)
      .split("\n")
      .filter(Boolean),
    faults,
    code,
  };
}

/** Runs a child and kills it (kill -9) at a random moment within `within` milliseconds of its first line. */
export const runUntilKilled = (command: readonly string[], within = 150): Promise<Told> =>
  run(command, async ({ kill, started }) => {
    await started;
    await wait(Math.random() * within);
    kill();
  });
