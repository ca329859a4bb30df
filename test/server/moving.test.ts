import { expect, it } from "vitest";
import { house } from "./house.ts";

const TYPE = { "content-type": "application/x-taizhang-book", "x-taizhang": "cli" };

async function carried() {
  const [from, to] = [await house(), await house()];
  const office = await from.person("office");
  const file = (await office.get("/api/books/qinghe/export")).text;
  const send = (payload: string, key = to.consoleKey) =>
    to.app.inject({
      method: "POST",
      url: "/api/books/import",
      headers: { ...TYPE, authorization: `Bearer ${key}` },
      payload,
    });
  return { from, to, file, send };
}

it("a book goes out of one server; the same book is nothing to do, a cut file and a stranger are refused", async () => {
  const { file, send, from } = await carried();
  expect(file).toMatch(/^\{"taizhang":"book","form":1,"book":"qinghe"/);
  const back = await from.app.inject({
    method: "POST",
    url: "/api/books/import",
    headers: { ...TYPE, authorization: `Bearer ${from.consoleKey}` },
    payload: file,
  });
  expect([back.statusCode, back.json()]).toMatchObject([200, { book: "qinghe", isNew: false }]);
  const cut = await send(file.slice(0, -20));
  expect([cut.statusCode, cut.json().error.code]).toEqual([422, "book-file-cut"]);
  expect((await send(file, "nobody")).statusCode).toBe(401);
});

it("a book that is new here comes in whole and can be read at once; an altered one does not", async () => {
  const { from, to, send } = await carried();
  const office = await from.person("office");
  const { id } = (await office.send("POST", "/api/books", { title: "东河台账", district: "东河区" })).body;
  const file = (await office.get(`/api/books/${id}/export`)).text;
  const altered = await send(file.replaceAll("东河", "西河"));
  expect([altered.statusCode, altered.json().error.code]).toEqual([422, "entry-altered"]);
  const reader = await to.person("office");
  expect((await reader.get("/api/books")).body.map((card: { id: string }) => card.id)).not.toContain(id);
  expect((await send(file)).json()).toMatchObject({ book: id, isNew: true, entries: 0 });
  expect((await reader.get(`/api/books/${id}/verify`)).body.faults).toEqual([]);
});

it("only the office exports a real book", async () => {
  const { from } = await carried();
  expect((await from.visitor().get("/api/books/qinghe/export")).status).toBe(401);
  expect((await (await from.person("reader")).get("/api/books/qinghe/export")).status).toBe(403);
  expect((await (await from.person("office")).get("/api/books/nobody/export")).status).toBe(404);
});
