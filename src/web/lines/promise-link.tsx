import { Link } from "@tanstack/react-router";
import { useBookId } from "../place.ts";

interface PromiseLinkProps {
  readonly commitment: string;
  /** Its own words; they stay Chinese on an English page. */
  readonly words: string;
}

/** The words of a promise as the door to its page. */
export function PromiseLink({ commitment, words }: PromiseLinkProps) {
  const book = useBookId();
  return (
    <Link className="item-link" to="/b/$book/c/$commitment" params={{ book, commitment }} lang="zh-CN">
      {words}
    </Link>
  );
}
