import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { SHELL } from "../../words/web/shell.ts";
import { useLanguage } from "../language.tsx";
import { PageFault } from "../shell/fault-page.tsx";

interface AnsweredProps<T> {
  readonly query: UseQueryResult<T>;
  readonly children: (answer: T) => ReactNode;
  /** True for a part of a page that stands already. */
  readonly part?: boolean;
}

/** Shows an answer once it is there; until then that the book is being opened, or why it cannot be. */
export function Answered<T>({ query, children, part = false }: AnsweredProps<T>) {
  const { t } = useLanguage();
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) return <PageFault error={query.error} reset={() => void query.refetch()} />;
  if (part)
    return (
      <p className="hint" aria-busy="true">
        {t(SHELL.loading)}
      </p>
    );
  return (
    <main id="content" className="page" aria-busy="true">
      <p className="hint">{t(SHELL.loading)}</p>
    </main>
  );
}
