const NAME = "taizhang";

/** The session token that a request's cookies carry; undefined when there is none. */
export function tokenIn(header: string | undefined): string | undefined {
  for (const part of (header ?? "").split(";")) {
    const [name, ...value] = part.trim().split("=");
    if (name === NAME && value.length > 0) return decoded(value.join("="));
  }
  return undefined;
}

function decoded(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}

const ATTRIBUTES = "Path=/; HttpOnly; SameSite=Strict";

/** The Set-Cookie value that starts a session; `Secure` only over https, because office networks run plain http. */
export const sessionCookie = (token: string, expiresAt: string, secure: boolean): string =>
  `${NAME}=${encodeURIComponent(token)}; ${ATTRIBUTES}; Expires=${new Date(expiresAt).toUTCString()}${secure ? "; Secure" : ""}`;

/** The Set-Cookie value that ends it. */
export const endedCookie = (): string => `${NAME}=; ${ATTRIBUTES}; Max-Age=0`;
