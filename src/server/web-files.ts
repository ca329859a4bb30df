import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import { refuse } from "../office/refusal.ts";
import type { App } from "./app.ts";
import { faultBody } from "./error-answer.ts";

const NOT_BUILT = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>台账</title>
<p>网页尚未构建。请在项目目录运行 <code>npm run build</code>，再重新启动。</p>
<p lang="en">The web pages are not built yet. Run <code>npm run build</code> in the project folder and start again.</p></html>
`;

/** Serves the workbench; every address that is not a file is a page of it, because its router reads the address. */
export async function serveWeb(app: App, webDir: string | null): Promise<void> {
  const page = webDir === null ? null : join(webDir, "index.html");
  const built = webDir !== null && page !== null && existsSync(page);
  if (built)
    await app.register(fastifyStatic, {
      root: webDir,
      wildcard: false,
      index: false,
      cacheControl: false,
      // Names of built files carry a digest of what is in them.
      setHeaders: (reply, path) => {
        reply.setHeader(
          "cache-control",
          /-[\w-]{8,}\.\w+$/.test(path) ? "public, max-age=31536000, immutable" : "no-cache",
        );
      },
    });
  app.setNotFoundHandler(async (request, reply) => {
    const wantsPage = request.method === "GET" || request.method === "HEAD";
    const isProgram = /^\/(?:api|assets|pdf|print)(?:\/|$)/.test(request.url);
    if (!wantsPage || isProgram) return reply.code(404).send(faultBody(refuse("unknown-page")));
    reply.type("text/html; charset=utf-8").header("cache-control", "no-cache");
    return reply.send(built && page !== null ? await readFile(page, "utf8") : NOT_BUILT);
  });
}
