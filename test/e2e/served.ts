import { startServer } from "../../src/server/start.ts";

/** A server in a process of its own, so that a test can kill it: `served.ts DATA WEB PORT`. Says where it listens. */
const [dataDir = "", webDir = "", port = "0"] = process.argv.slice(2);
const { url, firstLink } = await startServer({ dataDir, webDir, port: Number(port), log: false });
process.stdout.write(`${JSON.stringify({ url, firstLink })}\n`);
