import { expect, it } from "vitest";
import { house } from "./house.ts";

const B = "/api/books/qinghe";
const FIRMS = "2025-01.c01";

it("what rules and stands beside a light travels over HTTP: definitions, local light, override, holder", async () => {
  const at = await house();
  const office = await at.person("office");
  const put = (register: string, facts: object, stage?: string) =>
    office.send("POST", `${B}/writes`, {
      register,
      item: null,
      ...(stage === undefined ? {} : { stage }),
      facts,
      effectiveOn: "2025-03-01",
      seen: 0,
    });
  const refused = await put("settings", { kind: "lamp-rule", name: "本地办法", value: "差不多" });
  expect(refused.status).toBe(422);
  expect(refused.body.error).toMatchObject({ code: "setting-unreadable", field: "value" });
  await put("settings", { kind: "lamp-rule", name: "本地办法", value: "绿0.9 黄0.7" });
  await put("settings", { kind: "assumption", name: "planWeight", value: "0.5" });
  await put("posts", { post: "分管招商副区长", person: "甲某", from: "2025-01-01" }, "held");
  const light = {
    commitment: FIRMS,
    light: "amber",
    why: "合同待签",
    document: "专报2号",
    expires: "2025-05-01",
  };
  expect((await put("overrides", light)).status).toBe(200);

  const definition = {
    measure: "firms-landed",
    definition: "核验=2",
    why: "统一口径",
    authority: { title: "会议纪要", number: "〔2025〕3号", on: "2025-03-01" },
    effectiveOn: "2025-03-05",
    seen: 0,
  };
  const reader = await at.person("reporter", "招商局");
  expect((await reader.send("POST", `${B}/definitions`, definition)).status).toBe(403);
  const bad = await office.send("POST", `${B}/definitions`, { ...definition, definition: "核验=9" });
  expect(bad.body.error).toMatchObject({ code: "definition-unfit", field: "definition" });
  const placed = await office.send("POST", `${B}/definitions`, definition);
  expect(placed.status).toBe(200);

  const page = (await office.get(`${B}/commitments/${FIRMS}`)).body;
  expect(page.byHand).toMatchObject({ light: "amber", why: "合同待签", until: "2025-05-01" });
  expect(page.post).toMatchObject({ holders: [{ person: "甲某", since: "2025-01-01" }], mark: null });
  expect(page.assumed).toMatchObject([{ name: "planWeight", value: "0.5" }]);
  expect(page.definitions).toMatchObject([
    { since: "2025-03-05", by: "decision", entry: placed.body.entry.seq },
  ]);
  expect(page.measure.proof).toBe(2);
  const wall = (await office.get(`${B}/wall`)).body;
  expect(wall.setByHand).toBe(1);
  expect((await office.get(`${B}/cockpit`)).body.setByHand).toBe(1);
  const printed = await office.get(`/print/qinghe/wall?lang=zh`);
  expect(printed.text).toContain("人工定黄");
});
