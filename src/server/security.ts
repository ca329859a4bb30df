import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { refuse } from "../office/refusal.ts";
import { Refused } from "./refused.ts";

/** Everything from this server only. The kit writes its styles inline; scripts never are. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const HEADERS: { readonly [name: string]: string } = {
  "content-security-policy": POLICY,
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=()",
};

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}

/**
 * Whether a change comes from our own pages. A browser names the page it comes from (Fetch Metadata, or Origin on
 * plain http); a program that names none must send JSON or our own header, which no form of another site can.
 */
export function isSameSite(request: Pick<FastifyRequest, "method" | "headers">): boolean {
  if (SAFE.has(request.method)) return true;
  const { headers } = request;
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;
  if (headers.origin !== undefined) return hostOf(headers.origin) === headers.host;
  if (site !== undefined) return true;
  const json = (headers["content-type"] ?? "").startsWith("application/json");
  return json || headers["x-taizhang"] !== undefined;
}

/** Puts the security headers on every answer and refuses changes that come from other sites. */
export function secure(app: FastifyInstance): void {
  app.addHook("onRequest", async (request: FastifyRequest, reply: FastifyReply) => {
    reply.headers(HEADERS);
    if (request.url.startsWith("/api/")) reply.header("cache-control", "no-store");
    if (!isSameSite(request)) throw new Refused(refuse("cross-site"));
  });
}
