import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startServer } from "../../src/server/start.ts";
import { openBookFile } from "../../src/store/checkpoints/book-file.ts";
import { typed } from "./heard.ts";

const BOOK = "lingcheng-2024";
const here = mkdtempSync(join(tmpdir(), "taizhang-proofs-"));
const data = join(here, "data");
const at = (name: string): string => join(here, name);
const PLANS = join(import.meta.dirname, "..", "..", "plans");
const inBook = ["--book", BOOK, "--data", data] as const;
let key = "";

const write = (name: string) =>
  typed("write", ...inBook, "--register", "matters", "--stage", "assigned", "--fact", `name=${name}`);
const note = async (name: string): Promise<string> => {
  await typed("checkpoint", ...inBook, "--out", at(name));
  return at(name);
};

beforeAll(async () => {
  const server = await startServer({ dataDir: data, port: 0, webDir: null, plansDir: PLANS, log: false });
  await server.close();
  await write("整治沟渠");
  await note("old.note");
  await write("修缮校舍");
  await note("new.note");
  key =
    (await typed("key", "show", "--data", data)).answer.split("\n").find((line) => line.includes(BOOK)) ?? "";
}, 60_000);
afterAll(() => rmSync(here, { recursive: true, force: true }));

describe("taizhang prove and verify", () => {
  it("an entry is proven from its file alone; a word changed in it is told, with exit code 1", async () => {
    await typed("prove", ...inBook, "--entry", "2", "--out", at("2.proof.json"));
    const sound = await typed("verify", at("2.proof.json"), "--key", key);
    expect([sound.code, sound.answer.slice(0, 8)]).toEqual([0, "✓ 第 2 条在"]);
    expect((await typed("verify", at("2.proof.json"))).remarks).toContain("请通过别的渠道核对公钥");
    writeFileSync(at("altered.json"), readFileSync(at("2.proof.json"), "utf8").replace("整治", "修整"));
    const altered = await typed("verify", at("altered.json"), "--key", key);
    expect(altered.code).toBe(1);
    expect(altered.answer).toMatch(/^✗ 条目不在检查点的树里/);
  });

  it("a later checkpoint is held against an earlier one, by the proof of consistency", async () => {
    await typed("prove", ...inBook, "--from", "3", "--out", at("way.json"));
    const pair = [at("old.note"), at("new.note"), "--key", key];
    const grown = await typed("verify", ...pair, "--proof", at("way.json"));
    expect([grown.code, grown.answer]).toEqual([0, expect.stringContaining("从 3 片叶到 4 片叶只有添写")]);
    expect((await typed("verify", ...pair)).answer).toContain("还需要一致性凭证");
    const turned = await typed("verify", at("new.note"), at("old.note"), "--proof", at("way.json"));
    expect([turned.code, turned.answer]).toEqual([1, expect.stringContaining("少于前一个")]);
  });

  it("a witness keeps what only grew, signs beside it, and keeps nothing else", async () => {
    const watch = (from: string, ...more: readonly string[]) =>
      typed(
        "witness",
        "--from",
        from,
        "--keep",
        at("kept.note"),
        "--key",
        key,
        "--data",
        at("witness"),
        ...more,
      );
    expect((await watch(at("old.note"), "--as", "审计局")).answer).toContain("存下第一个检查点：3 片叶");
    expect(readFileSync(at("kept.note"), "utf8")).toMatch(/\n— 审计局 /);
    expect((await watch(at("new.note"))).code).toBe(1);
    expect(readFileSync(at("kept.note"), "utf8")).toContain("\n3\n");
    const next = await watch(at("new.note"), "--proof", at("way.json"));
    expect([next.code, next.answer]).toEqual([0, expect.stringContaining("只有添写")]);
    expect((await typed("witness", "--from", at("new.note"), "--keep", at("k"))).remarks).toContain("--key");
  });

  it("says what is missing from the command", async () => {
    expect((await typed("prove", ...inBook)).remarks).toContain("--entry");
    expect((await typed("key", "lose", "--data", data)).remarks).toContain("show");
    expect((await typed("verify", "a", "b", "c")).remarks).toContain("一个凭证文件");
  });
});

describe("after a change of key", () => {
  it("whoever trusted the old key follows the change to the new one; without it the new one is a stranger's", async () => {
    await typed("key", "new", "--data", data);
    await write("疏通管网");
    await note("changed.note");
    await typed("prove", ...inBook, "--from", "4", "--out", at("on.json"));
    await typed("prove", ...inBook, "--entry", "4", "--out", at("4.proof.json"));
    writeFileSync(at("changes.txt"), (await typed("key", "changes", "--data", data)).answer);
    const pair = ["verify", at("new.note"), at("changed.note"), "--proof", at("on.json"), "--key", key];
    const alone = await typed(...pair);
    expect([alone.code, alone.answer]).toEqual([1, expect.stringContaining("没有这把密钥的签名")]);
    const followed = await typed(...pair, "--changes", at("changes.txt"));
    expect([followed.code, followed.answer]).toEqual([0, expect.stringContaining("只有添写")]);
    const entry = ["verify", at("4.proof.json"), "--key", key, "--changes", at("changes.txt")];
    expect((await typed(...entry)).code).toBe(0);
    writeFileSync(at("kept.note"), readFileSync(at("new.note")));
    const watch = ["witness", "--from", at("changed.note"), "--keep", at("kept.note"), "--key", key];
    expect((await typed(...watch, "--proof", at("on.json"))).code).toBe(1);
    const kept = await typed(...watch, "--proof", at("on.json"), "--changes", at("changes.txt"));
    expect([kept.code, readFileSync(at("kept.note"), "utf8")]).toEqual([
      0,
      readFileSync(at("changed.note"), "utf8"),
    ]);
  });
});

describe("a book that lost its end", () => {
  it("is named by verify, takes no entry, and goes on once the loss is accepted in writing", async () => {
    const file = openBookFile(join(data, "checkpoints", BOOK));
    // As if two more entries had been noted and the store had then lost them.
    file.add({ kind: "head", at: "2025-05-01T00:00:00.000Z", size: 7, root: `${"a".repeat(43)}=` }, true);
    file.close();
    const found = await typed("verify", "--book", BOOK, "--data", data);
    expect([found.code, found.answer]).toEqual([
      1,
      expect.stringContaining("第 5 条：从这里起的条目曾被检查点记下"),
    ]);
    const refused = await write("不该写入");
    expect([refused.code, refused.remarks]).toEqual([1, expect.stringContaining("账上缺少第 5 至第 6 条")]);
    const accepted = await typed("accept-loss", ...inBook, "--why", "机房断电，备份也没有");
    expect(accepted.answer).toContain("已接受缺损：第 5 至第 6 条");
    expect((await write("接着写")).code).toBe(0);
    const sound = await typed("verify", "--book", BOOK, "--data", data);
    expect([sound.code, sound.answer]).toEqual([0, expect.stringContaining("6 条，全部一致")]);
    const again = await typed("accept-loss", ...inBook, "--why", "再来");
    expect([again.code, again.remarks]).toEqual([1, expect.stringContaining("没有缺损")]);
  });
});
