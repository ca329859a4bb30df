import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useBookId } from "../place.ts";
import { type TableView, tableSearch } from "./rows-behind.ts";

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
