import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useBookId } from "../place.ts";

interface LineLinkProps {
  /** Id of the line; nothing is linked where there is none. */
  readonly line: string;
  readonly children: ReactNode;
}

/** The way to the page of a line of work. */
export function LineLink({ line, children }: LineLinkProps) {
  const book = useBookId();
  if (line === "") return <>{children}</>;
  return (
    <Link to="/b/$book/l/$line" params={{ book, line }} className="line-link">
      {children}
    </Link>
  );
}
