import { describe, expect, it } from "vitest";
import { pagesNamed } from "../../src/web/registers/page-turner.tsx";

/** "1 … 8 9 10 11 12 … 400" */
const told = (present: number, last: number): string =>
  pagesNamed(present, last)
    .map((page) => page ?? "…")
    .join(" ");

describe("the pages that a table names", () => {
  it("the first, the last, and two on either side of the present one", () => {
    expect(told(10, 400)).toBe("1 … 8 9 10 11 12 … 400");
    expect(told(1, 400)).toBe("1 2 3 … 400");
    expect(told(400, 400)).toBe("1 … 398 399 400");
  });
  it("all of them where there are few, each once", () => {
    expect(told(1, 2)).toBe("1 2");
    expect(told(3, 5)).toBe("1 2 3 4 5");
    expect(told(4, 5)).toBe("1 2 3 4 5");
  });
});
