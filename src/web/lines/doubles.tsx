import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { DOUBLES } from "../../words/web/doubles.ts";
import { actApi } from "../api.ts";
import { formFault, useSending } from "../form-fault.ts";
import { useLanguage } from "../language.tsx";
import { useDuties } from "../place.ts";
import { useRefresh } from "../refresh.ts";
import type { LinePage } from "../wire.ts";
import { ItemLink } from "./item-link.tsx";

type DoublesView = NonNullable<LinePage["doubles"]>[number];
type Pair = DoublesView["pairs"][number];

/** 疑似重复: items that may be one, why, and what a person has decided; nothing is merged by itself. */
export function Doubles({ page }: { readonly page: LinePage }) {
  const { t } = useLanguage();
  const pairs = (page.doubles ?? []).flatMap((one) => one.pairs);
  if (pairs.length === 0) return null;
  const decided = pairs.filter(({ decision }) => decision !== null).length;
  return (
    <section className="panel">
      <h2>{t(DOUBLES.title)}</h2>
      <p className="hint">{t(DOUBLES.lead, { open: pairs.length - decided, decided })}</p>
      <ul className="plain-list">
        {pairs.map((pair) => (
          <PairRow key={`${pair.one.item} ${pair.other.item}`} pair={pair} page={page} />
        ))}
      </ul>
    </section>
  );
}

function PairRow({ pair, page }: { readonly pair: Pair; readonly page: LinePage }) {
  const { t, lang } = useLanguage();
  const duties = useDuties(page.book);
  const { one, other, why, decision } = pair;
  return (
    <li className="line-card">
      <ItemLink one={one} /> {t(DOUBLES.and)} <ItemLink one={other} />
      <p className="small">{why.map((reason) => t(reason)).join(lang === "zh" ? "；" : "; ")}</p>
      {decision !== null && (
        <p className="hint">
          {t(decision.isOne ? DOUBLES.isOne : DOUBLES.areTwo)} ·{" "}
          <Link
            to="/b/$book/r/$register/$item"
            params={{ book: page.book.id, register: "identities", item: decision.item }}
            className="item-link"
          >
            {t(DOUBLES.theDecision)}
          </Link>
        </p>
      )}
      {duties.decides &&
        (decision === null ? (
          <Decide pair={pair} page={page} />
        ) : (
          <details>
            <summary className="small">{t(DOUBLES.decideAnew)}</summary>
            <Decide pair={pair} page={page} />
          </details>
        ))}
    </li>
  );
}

/** The decision of a person, with its reason, as an item of the book. */
function Decide({ pair, page }: { readonly pair: Pair; readonly page: LinePage }) {
  const { t } = useLanguage();
  const refresh = useRefresh();
  const [why, setWhy] = useState("");
  const { busy, faults, send } = useSending();
  const decide = (same: boolean) =>
    void send(
      () =>
        actApi.write(page.book.id, {
          register: "identities",
          item: null,
          facts: {
            register: pair.one.register,
            one: pair.one.item,
            other: pair.other.item,
            decision: same ? "one" : "two",
            why,
          },
          effectiveOn: page.book.today,
          seen: 0,
          evidence: [],
        }),
      async () => {
        setWhy("");
        await refresh();
      },
    );
  const fault = formFault(faults, []);
  return (
    <div className="row wrap">
      <input
        className="decide-why"
        aria-label={t(DOUBLES.why)}
        placeholder={t(DOUBLES.why)}
        maxLength={400}
        value={why}
        onChange={(event) => setWhy(event.target.value)}
      />
      <button type="button" className="plain-button outlined" disabled={busy} onClick={() => decide(true)}>
        {t(DOUBLES.decideOne)}
      </button>
      <button type="button" className="plain-button outlined" disabled={busy} onClick={() => decide(false)}>
        {t(DOUBLES.decideTwo)}
      </button>
      {fault !== undefined && fault !== null && <p className="fault">{fault}</p>}
    </div>
  );
}

/** 同时计入: items that several promises count; each count is right, and they do not add up to so many firms. */
export function AlsoCounted({ page }: { readonly page: LinePage }) {
  const { t } = useLanguage();
  const words = new Map(page.commitments.map((one) => [one.id, one.words]));
  const shared = page.alsoCounted ?? [];
  if (shared.length === 0) return null;
  return (
    <section className="panel">
      <details>
        <summary>{t(DOUBLES.also, { n: shared.length })}</summary>
        <p className="hint">{t(DOUBLES.alsoLead)}</p>
        <ul className="plain-list">
          {shared.map((one) => (
            <li key={`${one.register} ${one.item}`}>
              <ItemLink one={one} />{" "}
              <span className="hint" lang="zh-CN">
                {one.commitments.map((id) => words.get(id) ?? "").join("；")}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
