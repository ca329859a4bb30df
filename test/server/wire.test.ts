import { beforeAll, describe, expect, it } from "vitest";
import { cockpitAt } from "../../src/office/cockpit.ts";
import { commitmentPageAt } from "../../src/office/commitment-page.ts";
import { lineCards, linePageAt } from "../../src/office/line-page.ts";
import type { Inquiry } from "../../src/office/office.ts";
import { draftOf } from "../../src/office/reading.ts";
import { itemPageAt, registerCards, registerPageAt } from "../../src/office/register-page.ts";
import { wallOf } from "../../src/office/wall.ts";
import { REGISTERS } from "../../src/registers/registers.ts";
import { draft } from "../../src/server/wire/draft.ts";
import {
  cockpit,
  commitmentPage,
  itemPage,
  registerBrief,
  registerPage,
} from "../../src/server/wire/page.ts";
import { lineCard, linePage } from "../../src/server/wire/line-page.ts";
import { plan } from "../../src/server/wire/plan.ts";
import { wall } from "../../src/server/wire/wall.ts";
import { demonstration, shipped } from "./demonstration.ts";

let inquiry: Inquiry;
beforeAll(async () => {
  inquiry = await demonstration();
});

/** What a schema leaves of an answer after filtering. */
const through = (schema: { readonly parse: (value: unknown) => unknown }, answer: unknown): unknown =>
  schema.parse(JSON.parse(JSON.stringify(answer)));

describe("No schema of the interface drops or bends a field of an answer", () => {
  it("wall, cockpit and plan", () => {
    const { judged, judgedOn, volume } = inquiry;
    const picture = wallOf(judged);
    expect(through(wall, picture)).toEqual(picture);
    const overview = cockpitAt(judged, judgedOn, volume.today);
    expect(through(cockpit, overview)).toEqual(overview);
    for (const one of judged.book.plans) expect(through(plan, one)).toEqual(one);
  });

  it("the page of every commitment", () => {
    const { judged, volume } = inquiry;
    for (const id of judged.book.commitments.keys()) {
      const page = commitmentPageAt(judged, volume.entries, id, volume.today);
      expect(through(commitmentPage, page)).toEqual(page);
    }
  });

  it("every register, and the first item of each", () => {
    const { judged, volume } = inquiry;
    for (const card of registerCards(judged.book)) expect(through(registerBrief, card)).toEqual(card);
    for (const { id } of REGISTERS) {
      const page = registerPageAt(judged.book, id, volume.today);
      expect(through(registerPage, page)).toEqual(page);
      const [first] = judged.book.items.get(id)?.keys() ?? [];
      if (first === undefined) continue;
      const item = itemPageAt(judged, volume, id, first);
      expect(through(itemPage, item)).toEqual(item);
    }
  });

  it("every line's page, but for what only a rule's threshold is made of", () => {
    const { judged, volume } = inquiry;
    for (const card of lineCards(judged.book)) {
      expect(through(lineCard, card)).toEqual(card);
      const page = linePageAt(judged, card.id, volume.today);
      const { rules: _, ...rest } = through(linePage, page) as { readonly rules: readonly unknown[] };
      const { rules: __, ...all } = page ?? { rules: [] };
      expect(rest).toEqual(all);
    }
  });

  it("a draft of each shipped plan", async () => {
    for (const name of ["lingcheng-2024.txt", "demo-2025.txt"]) {
      const { opened, sha256 } = await shipped(name);
      const made = draftOf(opened, { id: "d-1", plan: "2024-01", name, year: 2024, place: "", sha256 });
      expect(made.ok && through(draft, made.value)).toEqual(made.ok && made.value);
    }
  });
});

describe("The demonstration as shipped", () => {
  it("is simulated, stands on 31 August of its year, and every entry was recorded at its simulated moment", () => {
    const { volume } = inquiry;
    expect(volume.header.simulated).toBe(true);
    expect(volume.today).toBe("2025-08-31");
    expect(volume.entries.length).toBeGreaterThan(100);
    expect(volume.entries.every(({ recordedAt }) => recordedAt < "2025-09-01")).toBe(true);
  });
});
