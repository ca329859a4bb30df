import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createModelEndpoint } from "../../src/links/model-endpoint.ts";
import { typed } from "../cli/heard.ts";
import { modelServer } from "../links/model-server.ts";
import { house } from "./house.ts";

const B = "/api/books/qinghe";
const TEXT = [
  "禾川区2026年工作计划",
  "力争全年引进龙头企业6家以上。",
  "两岸的灯会在10月底前亮起来，共3600盏。",
].join("\n");

const FITS = {
  n: 1,
  quote: "10月底前亮起来，共3600盏",
  action: "亮起来",
  object: "3600盏",
  value: "3600",
  unit: "盏",
  comparator: "=",
  deadline: "2026-10-31",
};
const ANSWER = JSON.stringify({ proposals: [FITS, { ...FITS, value: "9999" }] });

afterEach(() => vi.unstubAllEnvs());

describe("the desk may ask a model that the office has set up", () => {
  it("says where text would go; proposals lie aside, and are adopted once a person accepts them", async () => {
    const server = await modelServer(() => ANSWER);
    const at = await house({ model: createModelEndpoint({ url: server.url, name: "m", seconds: 20 }) });
    const office = await at.person("office");
    const draft = (await office.send("POST", `${B}/drafts`, { text: TEXT, name: "计划.txt", year: 2026 }))
      .body;
    const here = `${B}/drafts/${draft.id}`;
    const offer = await office.get(`${here}/model`);
    expect(offer.body).toMatchObject({ address: `${server.url}/chat/completions`, notUnderstood: 1 });
    expect(server.heard).toEqual([]);

    const asked = (await office.send("POST", `${here}/model`, { version: 1, scope: "not-understood" })).body;
    await server.close();
    expect(asked).toMatchObject({ version: 2, setAside: ["2026-01.m01"], accepted: [] });
    expect(asked.model).toMatchObject({ sent: 1, kept: 1, faults: [], rejected: [{ quote: FITS.quote }] });
    expect(asked.plan.commitments.map(({ id }: { id: string }) => id)).toEqual([
      "2026-01.c01",
      "2026-01.m01",
    ]);

    const { commitments } = asked.plan;
    const save = { version: 2, commitments, setAside: [], accepted: ["2026-01.m01"] };
    expect((await office.send("PUT", here, save)).body.model.kept).toBe(1);
    expect((await office.send("POST", `${here}/adopt`, { version: 3 })).status).toBe(200);
  });

  it("what nobody accepted is not adopted; an endpoint that is down loses nothing", async () => {
    const server = await modelServer(() => ANSWER);
    await server.close();
    const at = await house({ model: createModelEndpoint({ url: server.url, name: "m", seconds: 20 }) });
    const office = await at.person("office");
    const draft = (await office.send("POST", `${B}/drafts`, { text: TEXT, name: "计划.txt", year: 2026 }))
      .body;
    const asking = { version: 1, scope: "not-understood" };
    const asked = (await office.send("POST", `${B}/drafts/${draft.id}/model`, asking)).body;
    expect(asked.plan).toEqual(draft.plan);
    expect(asked.model.faults[0].zh).toContain("连不上模型");
  });

  it("without one there is no offer, and asking is refused with a sentence", async () => {
    const at = await house();
    const office = await at.person("office");
    const draft = (await office.send("POST", `${B}/drafts`, { text: TEXT, name: "计划.txt", year: 2026 }))
      .body;
    expect((await office.get(`${B}/drafts/${draft.id}/model`)).body).toBeNull();
    const refused = await office.send("POST", `${B}/drafts/${draft.id}/model`, { version: 1, scope: "all" });
    expect(refused.status).toBe(422);
    expect(refused.body.error.zh).toContain("没有设置模型");
  });
});

describe("taizhang read --model-help", () => {
  const fileOf = async (): Promise<string> => {
    const file = join(await mkdtemp(join(tmpdir(), "taizhang-model-")), "计划.txt");
    await writeFile(file, TEXT);
    return file;
  };

  it("says where text goes, marks what is proposed and tells what was rejected", async () => {
    const server = await modelServer(() => ANSWER);
    vi.stubEnv("TAIZHANG_MODEL_URL", server.url);
    vi.stubEnv("TAIZHANG_MODEL_NAME", "m");
    const { answer, remarks } = await typed("read", await fileOf(), "--model-help");
    await server.close();
    expect(remarks).toContain(`将把 1 句原文发给 ${server.url}/chat/completions（模型 m）`);
    expect(answer).toContain("模型提出，待采纳");
    expect(answer).toContain("它说的数是 = 9999盏，按引文读出来的是 = 3600盏");
  });

  it("without a model it reads as ever and says that nothing was sent", async () => {
    vi.stubEnv("TAIZHANG_MODEL_URL", "");
    const file = await fileOf();
    const [plain, helped] = [await typed("read", file), await typed("read", file, "--model-help")];
    expect(helped.answer).toBe(plain.answer);
    expect(helped.remarks).toContain("没有发送任何文字");
  });
});
