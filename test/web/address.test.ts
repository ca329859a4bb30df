import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isPast,
  monthEndAfter,
  monthEndBefore,
  parseSearch,
  readPageSearch,
  writeSearch,
} from "../../src/web/address.ts";
import { withQuery } from "../../src/web/api.ts";
import { readTableSearch } from "../../src/web/registers/table-search.ts";

describe("the address of a page", () => {
  it("carries both dates and the language", () => {
    expect(readPageSearch({ on: "2031-06-30", known: "2031-07-02", lang: "en" })).toEqual({
      on: "2031-06-30",
      known: "2031-07-02",
      lang: "en",
    });
  });

  it.each(["2031-07-02", "2031-07-02T01:02:03.004Z", "57"])("takes %s as a moment of knowledge", (known) => {
    expect(readPageSearch({ known })).toEqual({ known });
  });

  it.each([
    [{ on: "2031-02-30" }, "2031-02-30"],
    [{ on: "yesterday" }, "yesterday"],
    [{ known: "-3" }, "-3"],
    [{ known: "2031-7-2" }, "2031-7-2"],
    [{ on: 20310630 }, "20310630"],
    [{ beforeOn: "2031-13-01" }, "2031-13-01"],
    [{ wrong: "2031-02-30" }, "2031-02-30"],
    [{ on: "9".repeat(900) }, "9".repeat(40)],
  ])("leaves out a date that no calendar has, and says so: %j", (search, wrong) => {
    expect(readPageSearch(search)).toEqual({ wrong });
  });

  it("keeps a right date beside a wrong one", () => {
    expect(readPageSearch({ on: "2031-06-30", known: "2031-06-31" })).toEqual({
      on: "2031-06-30",
      wrong: "2031-06-31",
    });
  });

  it("leaves out a language that it does not speak", () => {
    expect(readPageSearch({ lang: "fr" })).toEqual({});
  });

  it("reads back whatever it writes", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.string()), (search) => {
        expect(parseSearch(writeSearch(search))).toEqual(Object.fromEntries(Object.entries(search)));
      }),
    );
  });

  it("leaves no trace of what is absent", () => {
    expect(writeSearch({ on: undefined, known: undefined })).toBe("");
    expect(withQuery("/api/books", { on: undefined })).toBe("/api/books");
    expect(withQuery("/x", { on: "2031-06-30" })).toBe("/x?on=2031-06-30");
  });

  it("keeps a table's view and drops empty parts of it", () => {
    expect(readTableSearch({ stage: "dug", q: "", by: "cost", down: "1", other: "x" })).toEqual({
      stage: "dug",
      by: "cost",
      down: "1",
    });
  });
});

describe("stepping through month-ends", () => {
  it.each([
    ["2031-03-15", "2031-02-28", "2031-03-31"],
    ["2031-03-31", "2031-02-28", "2031-04-30"],
    ["2031-01-01", "2030-12-31", "2031-01-31"],
    ["2032-02-29", "2032-01-31", "2032-03-31"],
    ["2031-12-31", "2031-11-30", "2032-01-31"],
  ])("from %s back to %s and on to %s", (day, before, after) => {
    expect(monthEndBefore(day)).toBe(before);
    expect(monthEndAfter(day)).toBe(after);
  });
});

describe("a page is about the past", () => {
  it("when either date is not now", () => {
    expect(isPast({}, "2031-08-31")).toBe(false);
    expect(isPast({ on: "2031-08-31" }, "2031-08-31")).toBe(false);
    expect(isPast({ on: "2031-08-30" }, "2031-08-31")).toBe(true);
    expect(isPast({ known: "2031-08-31" }, "2031-08-31")).toBe(true);
  });
});
