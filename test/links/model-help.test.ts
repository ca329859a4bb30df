import { afterEach, describe, expect, it } from "vitest";
import { createModelEndpoint } from "../../src/links/model-endpoint.ts";
import { modelSettings } from "../../src/links/model-settings.ts";
import { askModel, type ModelHelp } from "../../src/reader/model/ask-model.ts";
import type { ModelScope } from "../../src/reader/model/question.ts";
import { readPlan } from "../../src/reader/read-plan.ts";
import { modelServer, type Heard, type ModelServer, type Speaks } from "./model-server.ts";

const LIGHTS = "两岸的灯会在10月底前亮起来，共3600盏。";
const BOATS = "至于游船，端午节前要看得到15艘以上，码头另说。";
const TEXT = `青禾区2026年工作要点
一、产业。力争全年引进企业20家。去年已经引进企业11家。
二、${LIGHTS}${BOATS}`;
const reading = readPlan(
  { decoded: TEXT },
  { planId: "2026-01", year: 2026, sha256: "0", mediaType: "text/plain" },
);

/** A true proposal about the lights; `n` is found where the sentence was asked about. */
const lights = ({ sentences }: Heard, part: object = {}): object => ({
  n: sentences.find(({ text }) => text.includes(LIGHTS))?.n,
  quote: "10月底前亮起来，共3600盏",
  action: "亮起来",
  object: "3600盏",
  value: "3600",
  valueMax: null,
  unit: "盏",
  comparator: "=",
  deadline: "2026-10-31",
  ...part,
});
const proposals = (...list: readonly unknown[]): string => JSON.stringify({ proposals: list });

let server: ModelServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

async function helped(
  speaks: Speaks,
  scope: ModelScope = "not-understood",
  { seconds = 20, signal }: { readonly seconds?: number; readonly signal?: AbortSignal } = {},
): Promise<ModelHelp> {
  server = await modelServer(speaks);
  const port = createModelEndpoint({ url: server.url, name: "local-7b", key: "k-1", seconds });
  return askModel(port, reading, scope, signal);
}

const whyNot = async (part: object): Promise<string | undefined> => {
  const help = await helped((heard) => proposals(lights(heard, part)));
  expect(help.kept).toEqual([]);
  return help.rejected[0]?.reason.zh;
};

describe("a model is asked about what our grammar did not understand", () => {
  it("those sentences are sent as data, with the key, and nothing else of the plan", async () => {
    await helped(() => proposals());
    const texts = server?.heard.flatMap(({ sentences }) => sentences.map(({ text }) => text));
    expect(texts?.join("")).toContain(LIGHTS);
    expect(texts?.join("")).not.toContain("引进企业");
    expect(server?.heard[0]?.authorization).toBe("Bearer k-1");
    expect(server?.heard[0]?.body.messages[0]).toMatchObject({ role: "system" });
    expect(server?.heard[0]?.body.messages[0]?.content).not.toContain("盏");
  });

  it("with all sentences, what reports the past stays here", async () => {
    await helped(() => proposals(), "all");
    const texts = server?.heard.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join("");
    expect(texts).toContain("引进企业20家");
    expect(texts).not.toContain("去年已经");
  });

  it("a proposal that fits is kept, with number, date and place as our grammar reads them", async () => {
    const help = await helped((heard) => `好的：\n\`\`\`json\n${proposals(lights(heard))}\n\`\`\``);
    expect(help.rejected).toEqual([]);
    const [kept] = help.kept;
    expect(kept).toMatchObject({
      id: "2026-01.m01",
      words: "10月底前亮起来，共3600盏",
      kind: "quantity",
      target: { comparator: "=", value: "3600", unit: "盏" },
      deadline: { on: "2026-10-31", basis: "clause", words: "10月底前" },
    });
    expect(reading.plan.statement.text.slice(kept?.quote.start, kept?.quote.end)).toBe(kept?.words);
  });
});

describe("a proposal is not believed where it differs from the text", () => {
  it.each([
    [
      "a quote that nobody wrote",
      { quote: "10月底前亮起来，共4000盏", value: "4000" },
      "引文不是原句里的文字",
    ],
    ["a quote with a word changed", { quote: "10月底之前亮起来，共3600盏" }, "引文不是原句里的文字"],
    ["a quote that cuts a number", { quote: "10月底前亮起来，共36", value: "36" }, "从中间截断"],
    ["another number", { value: "3700" }, "它说的数是 = 3700盏，按引文读出来的是 = 3600盏"],
    ["another unit", { unit: "万盏" }, "它说的数是"],
    ["a bound that is not there", { comparator: ">=" }, "它说的数是 >= 3600盏"],
    ["a number left out", { value: null, unit: null, comparator: null }, "它没有说"],
    ["a date made up", { deadline: "2026-06-30" }, "它说的期限是 2026-06-30，按引文读出来的是 2026-10-31"],
    ["a date left out", { deadline: null }, "引文里有期限 2026-10-31"],
    ["a date that does not exist", { deadline: "2026-02-30" }, "格式不对"],
    ["an object from elsewhere", { object: "路灯" }, "“路灯”不是引文里的文字"],
    ["a sentence that was not asked about", { n: 99 }, "指的不是问到的句子"],
    ["parts that are missing", { action: undefined }, "缺少必要的内容"],
  ])("%s", async (_, part, why) => {
    expect(await whyNot(part)).toContain(why);
  });

  it("the same promise twice, or one that stands already, is kept once", async () => {
    const help = await helped(
      (heard) =>
        proposals(lights(heard), lights(heard), {
          n: heard.sentences.find(({ text }) => text.includes("引进企业20家"))?.n,
          quote: "引进企业20家",
          action: "引进",
          object: "企业",
          value: 20,
          unit: "家",
          comparator: "=",
          deadline: null,
        }),
      "all",
    );
    expect(help.kept).toHaveLength(1);
    expect(help.rejected.map(({ reason }) => reason.en)).toEqual([
      "it was proposed twice",
      "this promise has been read already",
    ]);
  });

  it("orders and markup within an answer are only text", async () => {
    const help = await helped((heard) =>
      proposals(
        "rm -rf /",
        { __proto__: { admin: true } },
        lights(heard, { status: "accepted", id: "x" }),
        null,
      ),
    );
    expect(help.kept.map(({ id }) => id)).toEqual(["2026-01.m01"]);
    expect(Object.keys(help.kept[0] ?? {})).not.toContain("status");
    expect(help.rejected).toHaveLength(3);
  });
});

describe("whatever the endpoint does ends in a sentence", () => {
  it.each<readonly [string, Speaks, string]>([
    ["words in place of JSON", () => "对不起，我无法回答。", "不是约定的格式"],
    ["half an answer", () => '{"proposals":[{"n":1,', "不是约定的格式"],
    ["another form", () => '{"answers":[]}', "不是约定的格式"],
    ["no completion", (_, response) => void response.end("<html>"), "不是约定的格式"],
    ["a refusal", (_, response) => void response.writeHead(401).end(), "HTTP 401"],
    [
      "a redirect, which is not followed",
      (_, response) => void response.writeHead(307, { location: "http://127.0.0.1:9/v1" }).end(),
      "没有照办",
    ],
    ["an answer over the limit", () => "x".repeat(600 * 1024), "超过 512 KB"],
    ["a line that breaks", (_, response) => void response.destroy(), "连不上模型"],
  ])("%s", async (_, speaks, said) => {
    const help = await helped(speaks);
    expect(help.kept).toEqual([]);
    expect(help.faults.map(({ zh }) => zh).join()).toContain(said);
  });

  it("silence, after the seconds that are set", async () => {
    const help = await helped(() => undefined, "not-understood", { seconds: 0.05 });
    expect(help.faults[0]?.zh).toContain("秒内没有答完");
  });

  it("a person who stops it", async () => {
    const stop = new AbortController();
    const help = await helped(() => stop.abort(), "not-understood", { signal: stop.signal });
    expect(help.faults[0]?.en).toContain("no longer asked");
  });

  it("nobody at the address", async () => {
    server = await modelServer(() => "");
    const port = createModelEndpoint({ url: server.url, name: "m", seconds: 5 });
    await server.close();
    const help = await askModel(port, reading, "not-understood");
    expect(help.faults[0]?.zh).toContain("连不上模型");
  });
});

describe("the settings of a model", () => {
  const of = (environment: Readonly<{ [name: string]: string }>) => modelSettings(environment);

  it("without an address there is none", () => {
    expect(of({})).toEqual({ ok: true, value: null });
    expect(of({ TAIZHANG_MODEL_NAME: "m", TAIZHANG_MODEL_KEY: "k" })).toEqual({ ok: true, value: null });
  });

  it("address and name are enough", () => {
    expect(of({ TAIZHANG_MODEL_URL: "http://127.0.0.1:8080/v1/", TAIZHANG_MODEL_NAME: "m" })).toEqual({
      ok: true,
      value: { url: "http://127.0.0.1:8080/v1", name: "m", seconds: 120 },
    });
  });

  it.each([
    ["no address", { TAIZHANG_MODEL_URL: "local" }, "TAIZHANG_MODEL_URL"],
    ["a file", { TAIZHANG_MODEL_URL: "file:///etc/passwd" }, "TAIZHANG_MODEL_URL"],
    ["a password in it", { TAIZHANG_MODEL_URL: "http://a:b@127.0.0.1/v1" }, "TAIZHANG_MODEL_URL"],
    ["no name", { TAIZHANG_MODEL_URL: "http://127.0.0.1/v1" }, "TAIZHANG_MODEL_NAME"],
    [
      "a key that is not there",
      {
        TAIZHANG_MODEL_URL: "http://127.0.0.1/v1",
        TAIZHANG_MODEL_NAME: "m",
        TAIZHANG_MODEL_KEY_FILE: "no/such/file",
      },
      "ENOENT",
    ],
    [
      "no seconds",
      { TAIZHANG_MODEL_URL: "http://127.0.0.1/v1", TAIZHANG_MODEL_NAME: "m", TAIZHANG_MODEL_SECONDS: "0" },
      "TAIZHANG_MODEL_SECONDS",
    ],
  ])("%s: a sentence says so", (_, environment, said) => {
    const settings = of(environment);
    expect(settings.ok ? "" : settings.error.en).toContain(said);
  });
});
