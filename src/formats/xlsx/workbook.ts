import { FileFault } from "../fault.ts";
import { child, elements, type XmlNode } from "../xml.ts";
import { neededTree, partTree, type SheetArchive } from "./part.ts";

/** One sheet as the workbook lists it; `part` is its name in the archive. */
export interface SheetEntry {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
}

/** What a workbook says about itself. */
export interface Workbook {
  readonly sheets: readonly SheetEntry[];
  /** Days are counted from 1904, as old Macintosh files do. */
  readonly from1904: boolean;
  readonly strings: string | null;
  readonly styles: string | null;
}

const MOST_SHEETS = 200;

const truthy = (value: string | undefined): boolean => value === "1" || value === "true";

/** The name in the archive of what a relationship points to. */
function targetOf(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = `${folder}${target}`.split("/");
  const kept: string[] = [];
  for (const step of path) {
    if (step === "..") kept.pop();
    else if (step !== ".") kept.push(step);
  }
  return kept.join("/");
}

function workbookName(archive: SheetArchive): string {
  const relations = partTree(archive, "_rels/.rels");
  const main = relations === null ? undefined : relationOf(relations, /\/officeDocument$/);
  const name = main === undefined ? "xl/workbook.xml" : targetOf("", main.attributes.get("Target") ?? "");
  return archive.members.has(name) ? name : "xl/workbook.xml";
}

const relationOf = (relations: XmlNode, type: RegExp): XmlNode | undefined =>
  elements(relations).find((element) => type.test(element.attributes.get("Type") ?? ""));

/** A relation's id stands under whatever prefix the writer chose. */
const relationId = (sheet: XmlNode): string | undefined =>
  [...sheet.attributes].find(([name]) => /^\w+:id$/.test(name))?.[1];

/** Reads the list of sheets and where strings and styles lie. */
export function readWorkbook(archive: SheetArchive): Workbook {
  const name = workbookName(archive);
  const root = neededTree(archive, name);
  const folder = name.slice(0, name.lastIndexOf("/") + 1);
  const relations = neededTree(archive, `${folder}_rels/${name.slice(folder.length)}.rels`);
  const targets = new Map(
    elements(relations).map((element) => [
      element.attributes.get("Id"),
      targetOf(folder, element.attributes.get("Target") ?? ""),
    ]),
  );
  const listed = elements(child(root, "sheets") ?? root).filter((element) => element.name === "sheet");
  if (listed.length > MOST_SHEETS) throw new FileFault("bomb", { part: `${listed.length}` });
  const partOf = (type: RegExp): string | null => {
    const relation = relationOf(relations, type);
    return relation === undefined ? null : targetOf(folder, relation.attributes.get("Target") ?? "");
  };
  return {
    sheets: listed.flatMap((sheet) => {
      const part = targets.get(relationId(sheet));
      // A chart that has a tab of its own holds no cells.
      if (part === undefined || part.includes("chartsheets/")) return [];
      const state = sheet.attributes.get("state") ?? "visible";
      return [{ name: sheet.attributes.get("name") ?? "", part, hidden: state !== "visible" }];
    }),
    from1904: truthy(child(root, "workbookPr")?.attributes.get("date1904")),
    strings: partOf(/\/sharedStrings$/),
    styles: partOf(/\/styles$/),
  };
}
