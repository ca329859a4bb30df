import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { PURE_PACKAGES, PURE_ROOMS, ROOM_ORDER, ROOMS, WEB_MAY_IMPORT } from "./rooms.ts";
import { FILES, importsOf, read, roomOf, sourcesUnder, type ImportLine, type Source } from "./sources.ts";

const sources = sourcesUnder("src");
const rank = new Map(ROOMS.flatMap((group, at) => group.map((room) => [room, at] as const)));

/** The file that a relative import names, counted from the repository; null for packages. */
const target = (source: Source, line: ImportLine): string | null =>
  line.specifier.startsWith(".") ? posix.join(posix.dirname(source.path), line.specifier) : null;

function mayImport(from: string, to: string, path: string, line: ImportLine): boolean {
  if (from === to) return true;
  if (from === "web") {
    return WEB_MAY_IMPORT.includes(to) || (line.typeOnly && path.startsWith("src/server/wire/"));
  }
  const [mine, theirs] = [rank.get(from), rank.get(to)];
  return mine !== undefined && theirs !== undefined && theirs < mine;
}

describe("the rooms and their order", () => {
  it("there is something to check", () => {
    expect(sources.length).toBeGreaterThan(100);
  });

  it("every folder of src is a room of the list", () => {
    const rooms = new Set(sources.map((source) => roomOf(source.path)));
    const unknown = [...rooms].filter((room) => room === null || (room !== "web" && !rank.has(room)));
    expect(
      unknown,
      "Put these into a room of test/tidy/rooms.ts, or add a room there with a page in decisions/.",
    ).toEqual([]);
  });

  it("a room imports only from rooms to its left", () => {
    const wrong = sources.flatMap((source) =>
      importsOf(source).flatMap((line) => {
        const path = target(source, line);
        const [from, to] = [roomOf(source.path), path === null ? null : roomOf(path)];
        if (path === null || from === null || to === null || mayImport(from, to, path, line)) return [];
        return [`${line.place}: ${from} imports ${to} (${line.specifier})`];
      }),
    );
    expect(wrong, `Move the code to the room that may know both; the order is ${ROOM_ORDER}.`).toEqual([]);
  });

  it("a relative import stays inside src", () => {
    const wrong = sources.flatMap((source) =>
      importsOf(source)
        .filter((line) => target(source, line)?.startsWith("src/") === false)
        .map((line) => `${line.place}: ${line.specifier}`),
    );
    expect(wrong, "Code under src/ must not import from outside of it.").toEqual([]);
  });

  it("a relative import names a file, with its ending", () => {
    const wrong = sources.flatMap((source) =>
      importsOf(source)
        .filter((line) => {
          const path = target(source, line)?.replace(/\?.*$/, "");
          return path !== undefined && !FILES.includes(path);
        })
        .map((line) => `${line.place}: ${line.specifier}`),
    );
    expect(wrong, "Write the import with the file's ending (.ts, .tsx), as it stands on the disk.").toEqual(
      [],
    );
  });

  it("ARCHITECTURE.md and decisions/ quote the order", () => {
    expect(read("ARCHITECTURE.md"), "Quote ROOM_ORDER of test/tidy/rooms.ts in ARCHITECTURE.md.").toContain(
      ROOM_ORDER,
    );
    const pages = FILES.filter((path) => path.startsWith("decisions/")).map(read);
    expect(
      pages.some((page) => page.includes(ROOM_ORDER)),
      "The order has changed: write a new page in decisions/ that quotes the new order and says why.",
    ).toBe(true);
  });
});

describe("pure rooms", () => {
  it("import no module of Node and only packages that compute", () => {
    const wrong = sources
      .filter((source) => PURE_ROOMS.includes(roomOf(source.path) ?? ""))
      .flatMap((source) =>
        importsOf(source)
          .filter((line) => !line.typeOnly && !line.specifier.startsWith("."))
          .filter(
            (line) =>
              !PURE_PACKAGES.some((name) => line.specifier === name || line.specifier.startsWith(`${name}/`)),
          )
          .map((line) => `${line.place}: ${line.specifier}`),
      );
    expect(
      wrong,
      "Define a port in office and implement it in store, formats, links or server; or, if the package only computes, add it to PURE_PACKAGES.",
    ).toEqual([]);
  });
});
