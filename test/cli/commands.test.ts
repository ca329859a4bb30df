import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startServer, type Started } from "../../src/server/start.ts";
import { typed } from "./heard.ts";

const PLAN = `青禾区2025年重点工作安排

一、抓项目
一是抓基建。加快青禾大桥建设，力争6月份前建成通车。
二是抓招商。力争引进规上企业8家以上，全年实现到位资金12亿元。
`;
const here = mkdtempSync(join(tmpdir(), "taizhang-cli-"));
const data = join(here, "data");
const plan = join(here, "安排.txt");
const PLANS = join(import.meta.dirname, "..", "..", "plans");

beforeAll(async () => {
  writeFileSync(plan, PLAN);
  // The founding book, as the first start makes it.
  const server = await startServer({ dataDir: data, port: 0, webDir: null, plansDir: PLANS, log: false });
  await server.close();
});
afterAll(() => rmSync(here, { recursive: true, force: true }));

describe("taizhang read", () => {
  it("lists the commitments under their points, and the doubts with their senses", async () => {
    const { answer, code } = await typed("read", plan, "--year", "2025");
    expect(code).toBe(0);
    expect(answer).toContain("青禾区2025年重点工作安排");
    expect(answer).toMatch(/引进规上企业8家以上.*≥ 8/);
    expect(answer).toContain("2025年5月31日");
    expect(answer).toContain("4 项承诺，2 处疑点，0 处修复，0 句没有读懂");
    expect(answer).toContain("共 6 句 · 承诺 2 · 回顾 0 · 论述 0 · 标题与过渡 4 · 没读懂 0");
    expect(answer).toContain("期限是该月之前，还是该月之内？");
    expect(answer).not.toMatch(/\d{4}-\d{2}-\d{2}|before-or-during/);
  });

  it("prints the fields of the reading rules, each quote where it says", async () => {
    const { answer } = await typed("read", plan, "--gold", "--year", "2025");
    const rows = JSON.parse(answer) as readonly {
      quote: string;
      quote_start: number;
      quote_end: number;
      value: number | null;
      comparator: string;
    }[];
    expect(rows.map(({ value }) => value)).toContain(8);
    for (const { quote, quote_start, quote_end } of rows)
      expect(PLAN.slice(quote_start, quote_end)).toBe(quote);
  });

  it("takes the year from the text when none is given, and says so apart from the answer", async () => {
    const { answer, remarks } = await typed("read", plan, "--json", "--lang", "en");
    expect((JSON.parse(answer) as { plan: { year: number } }).plan.year).toBe(2025);
    expect(remarks).toContain("Reading for 2025".toLowerCase().slice(0, 7));
  });

  it("repairs a damaged text with the names in a file", async () => {
    const [damaged, names] = [join(here, "受损.txt"), join(here, "名称.txt")];
    writeFileSync(
      damaged,
      "區(qū)里的責(zé)任單位，時(shí)時(shí)報(bào)告。\n力爭(zhēng)由禾陵?niè)崃?,年底前建成換熱站6座。",
    );
    writeFileSync(names, "禾陵热力有限公司\n");
    const textOf = async (...more: readonly string[]) =>
      (await typed("read", damaged, "--json", "--year", "2026", ...more)).answer;
    expect(await textOf()).toContain("禾陵热烈");
    expect(await textOf("--names", names)).toContain("禾陵热力");
  });

  it("answers a file that is no plan, and one that is not there, with a sentence", async () => {
    const photo = join(here, "规划.docx");
    writeFileSync(photo, Buffer.from("ffd8ffe000104a464946", "hex"));
    expect(await typed("read", photo)).toMatchObject({
      answer: "",
      code: 1,
      remarks: expect.stringContaining("图片"),
    });
    expect(await typed("read", join(here, "没有.txt"), "--lang", "en")).toMatchObject({
      code: 1,
      remarks: expect.stringContaining("no file"),
    });
  });
});

describe("what cannot be done is answered in the language asked for", () => {
  it.each([
    [["read"], "缺少：file", "lacks: file"],
    [["nope"], "没有命令 nope", "no command nope"],
    [["read", "x", "--nope"], "没有选项 --nope", "no option --nope"],
    [["read", "x", "y"], "写多了", "More was typed"],
    [["read", "x", "--year"], "缺少值", "lacks its value"],
    [["write"], "必写的选项", "has to be given"],
    [["read", here], "是文件夹", "is a folder"],
    [["serve", "--port", "99999"], "不是端口", "not a port"],
    [["corrupt", plan, "--out", join(here, "nowhere", "x.txt")], "文件夹不存在", "folder does not exist"],
  ])("%j", async (words, zh, en) => {
    for (const [lang, sentence] of [
      ["zh", zh],
      ["en", en],
    ] as const) {
      // The language stands first, so that an option without its value stays without it.
      const { answer, remarks, code } = await typed("--lang", lang, ...words);
      expect({ answer, code }).toEqual({ answer: "", code: 1 });
      expect(remarks).toContain(sentence);
      expect(remarks).not.toMatch(/error:|ENOENT|EISDIR/);
    }
  });

  it("a language that there is not, before or after the command", async () => {
    for (const words of [
      ["--lang", "fr", "read", plan],
      ["read", plan, "--lang", "fr"],
    ])
      expect(await typed(...words)).toMatchObject({ code: 1, remarks: expect.stringContaining("--lang en") });
  });

  it("adopt and write into a folder without a store: it stays as it was", async () => {
    const empty = join(here, "no-store");
    for (const words of [
      ["adopt", plan],
      ["write", "--register", "projects", "--fact", "name=x"],
    ]) {
      const { remarks, code } = await typed(...words, "--data", empty);
      expect(code).toBe(1);
      expect(remarks).toContain("里没有台账");
      expect(existsSync(empty)).toBe(false);
    }
  });
});

describe("taizhang corrupt", () => {
  it("damages a text, the same seed alike, and read still finds the promises", async () => {
    const [one, two] = [join(here, "坏1.txt"), join(here, "坏2.txt")];
    await typed("corrupt", plan, "--seed", "7", "--out", one);
    await typed("corrupt", plan, "--seed", "7", "--out", two);
    expect(readFileSync(one, "utf8")).toBe(readFileSync(two, "utf8"));
    expect(readFileSync(one, "utf8")).not.toBe(PLAN);
    const rows = JSON.parse((await typed("read", one, "--gold", "--year", "2025")).answer) as readonly {
      value: number | null;
    }[];
    expect(rows.map(({ value }) => value)).toContain(8);
  });
});

describe("taizhang wall and verify", () => {
  it("show the demonstration with its mark, on its opening day", async () => {
    const { answer, code } = await typed("wall", "--book", "demo-2025", "--data", data);
    expect(code).toBe(0);
    expect(answer).toContain("模拟数据");
    expect(answer).toContain("2025年8月31日");
  });

  it("answer for an earlier day, and as known earlier", async () => {
    const tally = async (...asked: readonly string[]): Promise<unknown> =>
      (
        JSON.parse(
          (await typed("wall", "--book", "demo-2025", "--data", data, "--json", ...asked)).answer,
        ) as { size: number }
      ).size;
    expect(await tally("--known", "10")).toBe(10);
    expect(await tally("--on", "2025-03-31", "--known", "0")).toBe(0);
  });

  it("write the picture to a file", async () => {
    const file = join(here, "wall.svg");
    await typed("wall", "--book", "demo-2025", "--data", data, "--svg", file);
    expect(readFileSync(file, "utf8")).toMatch(/^<svg/);
  });

  it("find every book sound", async () => {
    const { answer, code } = await typed("verify", "--data", data, "--lang", "en");
    expect(code).toBe(0);
    expect(answer.match(/✓/g)).toHaveLength(2);
  });

  it("name the books that there are when the one asked for is not", async () => {
    expect(await typed("wall", "--data", data)).toMatchObject({
      code: 1,
      remarks: expect.stringContaining("demo-2025"),
    });
    expect(await typed("verify", "--book", "nope", "--data", data)).toMatchObject({
      code: 1,
      remarks: expect.stringContaining("lingcheng-2024"),
    });
    expect(await typed("wall", "--data", join(here, "nothing"))).toMatchObject({ code: 1 });
    expect(existsSync(join(here, "nothing"))).toBe(false);
  });
});

describe("taizhang write and adopt", () => {
  const inBook = ["--book", "lingcheng-2024", "--data", data];
  const sizeNow = async (): Promise<number> =>
    (JSON.parse((await typed("wall", ...inBook, "--json")).answer) as { size: number }).size;

  it("with no server running, place the act in the book", async () => {
    const before = await sizeNow();
    const { answer, code } = await typed(
      "write",
      ...inBook,
      "--register",
      "projects",
      "--fact",
      "name=青禾大桥",
      "--on",
      "2024-03-01",
    );
    expect(code).toBe(0);
    expect(answer).toContain(`第 ${before + 1} 条`);
    expect(await sizeNow()).toBe(before + 1);
  });

  it("adopt a second plan with its doubts open", async () => {
    const { answer, code } = await typed("adopt", plan, ...inBook, "--year", "2025", "--lang", "en");
    expect(code).toBe(0);
    expect(answer).toMatch(/Adopted as entry \d+: \d+ commitments, \d+ doubts/);
  });

  it("refuse in words what the office refuses, and change nothing", async () => {
    const before = await sizeNow();
    for (const words of [
      ["--register", "nope"],
      ["--register", "projects", "--fact", "nope=1"],
      ["--register", "projects", "--fact", "name"],
      ["--register", "projects", "--stage", "nope"],
      ["--register", "projects", "--item", "i-nothing", "--fact", "name=x"],
    ]) {
      const { code, remarks } = await typed("write", ...inBook, ...words);
      expect(code, words.join(" ")).toBe(1);
      expect(remarks, words.join(" ")).toMatch(/^✗ .*\p{Script=Han}/u);
    }
    expect(
      await typed(
        "write",
        "--book",
        "demo-2025",
        "--data",
        data,
        "--register",
        "projects",
        "--fact",
        "name=x",
      ),
    ).toMatchObject({ code: 1 });
    expect(await sizeNow()).toBe(before);
  });
});

describe("beside a running server", () => {
  let server: Started;
  beforeAll(async () => {
    server = await startServer({ dataDir: data, port: 0, webDir: null, plansDir: null, log: false });
  });
  afterAll(() => server.close());

  it("its door can be read by the owner only", () => {
    expect(statSync(join(data, "server.json")).mode & 0o077).toBe(0);
  });

  it("an act is handed to it, with a file of evidence; wall and verify read beside it", async () => {
    const paper = join(here, "开工令.txt");
    writeFileSync(paper, "开工令（测试用）");
    const words = ["--book", "lingcheng-2024", "--data", data];
    const { answer, code, remarks } = await typed(
      "write",
      ...words,
      "--register",
      "projects",
      "--fact",
      "name=青禾隧道",
      "--on",
      "2024-04-01",
      "--evidence",
      paper,
    );
    expect(remarks).toBe("");
    expect(code).toBe(0);
    expect(answer).toContain("已登记");
    expect((await typed("verify", ...words)).code).toBe(0);
    expect((await typed("wall", ...words)).code).toBe(0);
  });
});
