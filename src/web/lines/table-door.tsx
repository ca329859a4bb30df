import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useBookId } from "../place.ts";

/** Which rows of a register's table stand behind a number, in the names that the table's address uses. */
export interface TableView {
  readonly stages?: readonly string[];
  /** Fields that must be one of some values. */
  readonly is?: Readonly<{ [field: string]: readonly string[] }>;
  readonly between?: Readonly<{ [field: string]: readonly [from: string, to: string] }>;
}

/** Several conditions stand in the address as a list; one alone as plain words. */
const listed = (parts: readonly string[]): string | readonly string[] | undefined =>
  parts.length > 1 ? parts : parts[0];

/** A view as the address of the register's table keeps it: ?stage=a,b&is=field:x|y&between=field:from..to. */
export function tableSearch({ stages = [], is = {}, between = {} }: TableView) {
  const search = {
    stage: stages.length === 0 ? undefined : stages.join(","),
    is: listed(Object.entries(is).map(([field, values]) => `${field}:${values.join("|")}`)),
    between: listed(Object.entries(between).map(([field, [from, to]]) => `${field}:${from}..${to}`)),
  };
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}

interface TableDoorProps {
  readonly register: string;
  readonly view?: TableView;
  readonly className?: string;
  /** What the number says, where the number alone would not be understood. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** A number that opens the rows of its register that stand behind it. */
export function TableDoor({ register, view = {}, className, label, children }: TableDoorProps) {
  const book = useBookId();
  // Behind a nought there is nothing to open.
  if (children === 0) return <span className="nought">0</span>;
  return (
    <Link
      to="/b/$book/r/$register"
      params={{ book, register }}
      search={tableSearch(view)}
      className={className ?? "number-link"}
      {...(label === undefined ? {} : { "aria-label": label, title: label })}
    >
      {children}
    </Link>
  );
}
