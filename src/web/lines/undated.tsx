import { useState } from "react";
import { UNDATED } from "../../words/web/undated.ts";
import { useLanguage } from "../language.tsx";
import { useDuties } from "../place.ts";
import type { LinePage } from "../wire.ts";
import { UndatedForm } from "./undated-form.tsx";
import { PromiseLink } from "./promise-link.tsx";

export type LineCommitment = LinePage["commitments"][number];

/** True for a promise whose own words give nothing to judge it by: no number and no day. */
export const isUndated = ({ verdict, stopped }: LineCommitment): boolean =>
  !stopped && verdict.reason === "no-number-no-date";

/** Promises by their programme, in the order of the plan. */
export function byProgramme(
  promises: readonly LineCommitment[],
): readonly (readonly [programme: string | null, promises: readonly LineCommitment[]])[] {
  const groups = new Map<string | null, LineCommitment[]>();
  for (const one of promises) groups.set(one.programme, [...(groups.get(one.programme) ?? []), one]);
  return [...groups];
}

/** 没有数字也没有日期: which promises have no light and what they lack, by programme, and the one decision that can give it to many. */
export function Undated({ page }: { readonly page: LinePage }) {
  const { t } = useLanguage();
  const duties = useDuties(page.book);
  const [done, setDone] = useState<number | null>(null);
  const undated = page.commitments.filter(isUndated);
  const silent = page.commitments.filter(({ verdict }) => verdict.reason === "nobody-has-reported").length;
  if (undated.length === 0 && done === null) return null;
  return (
    <section className="panel">
      <h2>{t(UNDATED.title)}</h2>
      <p className="hint">
        {t(UNDATED.lead, { n: undated.length })} {silent > 0 && t(UNDATED.others, { n: silent })}
      </p>
      {done !== null && <p role="status">{t(UNDATED.done, { n: done })}</p>}
      {byProgramme(undated).map(([programme, promises]) => (
        <Group key={programme ?? ""} programme={programme} promises={promises} />
      ))}
      {duties.decides && undated.length > 0 && (
        <details>
          <summary>{t(UNDATED.toDecide)}</summary>
          <UndatedForm key={undated.length} page={page} undated={undated} after={setDone} />
        </details>
      )}
    </section>
  );
}

function Group({
  programme,
  promises,
}: {
  readonly programme: string | null;
  readonly promises: readonly LineCommitment[];
}) {
  const { t } = useLanguage();
  return (
    <details>
      <summary className="small">
        {t(UNDATED.all, { programme: programme ?? t(UNDATED.noProgramme), n: promises.length })}
      </summary>
      <ul className="plain-list small">
        {promises.map((one) => (
          <li key={one.id}>
            <PromiseLink commitment={one.id} words={one.words} />{" "}
            <span className="hint" lang="zh-CN">
              {one.leadUnit}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
