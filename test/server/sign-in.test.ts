import { mkdtempSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSignIn } from "../../src/server/sign-in/sign-in.ts";
import type { SignIn } from "../../src/server/sign-in/port.ts";

const PASSWORD = "quiet river 7";

describe("sign-in", () => {
  let door: SignIn;
  let path: string;
  let clock = Date.now();

  beforeEach(async () => {
    clock = Date.now();
    path = join(mkdtempSync(join(tmpdir(), "taizhang-")), "people.sqlite");
    door = await createSignIn({ path, now: () => clock });
  });
  afterEach(() => door.close());

  const firstPerson = async () => {
    const made = await door.redeem((await door.firstLink()) ?? "", "王督查", PASSWORD);
    if (!made.ok) throw new Error(made.error.zh);
    return made.value;
  };

  it("has nobody at first: no default name, no default password", async () => {
    expect(await door.people()).toEqual([]);
    expect(await door.firstStart()).toBe(true);
    expect((await door.signIn("admin", "admin", "127.0.0.1")).ok).toBe(false);
  });

  it("the first link makes the first office person, once", async () => {
    const token = (await door.firstLink()) ?? "";
    expect(await door.invitation(token)).toEqual({ role: "office", unit: "" });
    const made = await door.redeem(token, "王督查", PASSWORD);
    expect(made.ok && made.value.person).toMatchObject({ name: "王督查", role: "office", unit: "" });
    const again = await door.redeem(token, "李督查", PASSWORD);
    expect(!again.ok && again.error.code).toBe("link-used-or-expired");
    expect(await door.firstLink()).toBeNull();
  });

  it("a forgotten password is renewed by a link of the office: same person, old password and sessions at an end, once", async () => {
    const { person, token: session } = await firstPerson();
    const { token } = (await door.renew(person.id, person.id)) ?? { token: "" };
    expect(await door.invitation(token)).toEqual({ role: "office", unit: "", name: "王督查" });
    expect((await door.signIn("王督查", PASSWORD, "127.0.0.1")).ok).toBe(true);
    const weak = await door.redeem(token, "", "王督查");
    expect(!weak.ok && weak.error.code).toBe("weak-password");

    // Whatever name is sent along, the link speaks of one person.
    const set = await door.redeem(token, "李督查", "new river 2025");
    expect(set.ok && set.value.person).toEqual(person);
    expect((await door.people()).map(({ name }) => name)).toEqual(["王督查"]);
    expect(await door.personOf(session)).toBeNull();
    expect((await door.signIn("王督查", PASSWORD, "127.0.0.1")).ok).toBe(false);
    expect((await door.signIn("王督查", "new river 2025", "127.0.0.1")).ok).toBe(true);
    const again = await door.redeem(token, "", "third river 2025");
    expect(!again.ok && again.error.code).toBe("link-used-or-expired");
  });

  it("a second link for one person takes the place of the first; nobody who is disabled or unknown gets one", async () => {
    const { person } = await firstPerson();
    const first = (await door.renew(person.id, person.id)) ?? { token: "" };
    const second = (await door.renew(person.id, person.id)) ?? { token: "" };
    expect(await door.invitation(first.token)).toBeNull();
    await door.disable(person.id);
    expect(await door.invitation(second.token)).toBeNull();
    expect((await door.redeem(second.token, "", "new river 2025")).ok).toBe(false);
    expect(await door.renew(person.id, person.id)).toBeNull();
    expect(await door.renew("nobody", person.id)).toBeNull();
  });

  it("a new first link takes the place of the old one", async () => {
    const old = (await door.firstLink()) ?? "";
    await door.firstLink();
    expect(await door.invitation(old)).toBeNull();
  });

  it("the session token tells who it is, until sign-out", async () => {
    const { token, person } = await firstPerson();
    expect(await door.personOf(token)).toEqual(person);
    await door.signOut(token);
    expect(await door.personOf(token)).toBeNull();
    expect(await door.personOf("made up")).toBeNull();
    expect(await door.personOf(undefined)).toBeNull();
  });

  it("an invitation carries role and unit into the account", async () => {
    const office = await firstPerson();
    const { token } = await door.invite("reporter", "工信局", office.person.id);
    const made = await door.redeem(token, "赵填报", PASSWORD);
    expect(made.ok && made.value.person).toMatchObject({ role: "reporter", unit: "工信局" });
    const back = await door.signIn("赵填报", PASSWORD, "127.0.0.1");
    expect(back.ok && back.value.person.unit).toBe("工信局");
  });

  it("an invitation dies after seven days", async () => {
    await firstPerson();
    const { token } = await door.invite("reader", "", "x");
    clock += 8 * 86_400_000;
    expect(await door.invitation(token)).toBeNull();
  });

  it.each([
    ["王", PASSWORD, "bad-name"],
    ["王 督查", PASSWORD, "bad-name"],
    ["<script>", PASSWORD, "bad-name"],
    ["李督查", "short1", "weak-password"],
    ["李督查", "aaaaaaaaaaaa", "weak-password"],
    ["李督查", "111111111111a", "weak-password"],
    ["王督查", PASSWORD, "name-taken"],
  ])("%s / %s is refused as %s and does not spend the link", async (name, password, code) => {
    await firstPerson();
    const { token } = await door.invite("reader", "", "x");
    const made = await door.redeem(token, name, password);
    expect(!made.ok && made.error.code).toBe(code);
    expect(await door.invitation(token)).not.toBeNull();
  });

  it("after eight wrong passwords one waits, even with the right one", async () => {
    await firstPerson();
    for (let i = 0; i < 8; i++) await door.signIn("王督查", "wrong password 1", "10.0.0.1");
    const held = await door.signIn("王督查", PASSWORD, "10.0.0.2");
    expect(!held.ok && held.error.code).toBe("too-many-tries");
    clock += 16 * 60_000;
    expect((await door.signIn("王督查", PASSWORD, "10.0.0.2")).ok).toBe(true);
  });

  it("a disabled person is out at once and stays out", async () => {
    const { token, person } = await firstPerson();
    await door.disable(person.id);
    expect(await door.personOf(token)).toBeNull();
    expect((await door.signIn("王督查", PASSWORD, "127.0.0.1")).ok).toBe(false);
    expect((await door.people())[0]?.disabled).toBe(true);
  });

  it("keeps no password and no link in the clear, and its key is the owner's alone", async () => {
    const office = await firstPerson();
    const { token } = await door.invite("reader", "", office.person.id);
    await door.close();
    const bytes = readFileSync(path).toString("latin1");
    expect(bytes).not.toContain(PASSWORD);
    expect(bytes).not.toContain(token);
    expect(statSync(`${path}.key`).mode & 0o777).toBe(0o600);
    door = await createSignIn({ path });
  });
});
