import { hash, verify } from "@node-rs/argon2";
import { betterAuth, type BetterAuthOptions } from "better-auth";
import { getMigrations } from "better-auth/db/migration";
import { bearer, username } from "better-auth/plugins";
import { isGoodName } from "./refusals.ts";
import type { PeopleFile } from "./people-file.ts";

const HOUR_S = 3600;
const SESSION_S = 12 * HOUR_S;

/** OWASP's argon2id setting for servers: 19 MiB, two passes, one lane (RFC 9106 §4 explains the choice). */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

function optionsOf(file: PeopleFile, secret: string) {
  return {
    database: file as never,
    secret,
    // The library wants an address for links that it would send by mail; it sends none here.
    baseURL: "http://localhost",
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 10,
      maxPasswordLength: 200,
      password: {
        hash: (password: string) => hash(password, ARGON2ID),
        verify: ({ hash: stored, password }: { hash: string; password: string }) => verify(stored, password),
      },
    },
    session: { expiresIn: SESSION_S, updateAge: HOUR_S },
    user: {
      additionalFields: {
        role: { type: "string", required: false, input: false },
        unit: { type: "string", required: false, input: false },
        disabled: { type: "boolean", required: false, input: false },
      },
    },
    plugins: [
      username({ minUsernameLength: 2, maxUsernameLength: 32, usernameValidator: isGoodName }),
      bearer(),
    ],
  } as const satisfies BetterAuthOptions;
}

/** Opens the account library over the people file and brings its tables up to date. */
export async function openAccounts(file: PeopleFile, secret: string) {
  const options = optionsOf(file, secret);
  const { runMigrations } = await getMigrations(options);
  await runMigrations();
  return betterAuth(options);
}

export type Accounts = Awaited<ReturnType<typeof openAccounts>>;
