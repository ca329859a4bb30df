import { Link } from "@tanstack/react-router";
import { LINE_PAGE } from "../../words/web/lines.ts";
import { useLanguage } from "../language.tsx";
import { ProofCount } from "../pieces/proof-count.tsx";
import { useBookId } from "../place.ts";
import type { LinePage } from "../wire.ts";

type Readings = LinePage["readings"][number];

/** 换个读法: what each promise would show were it counted at another stage; the one that counts is marked. */
export function LineReadings({ page }: { readonly page: LinePage }) {
  const { t } = useLanguage();
  // Where nothing stands at any stage there is nothing to compare.
  const told = page.readings.filter(({ rows }) => rows.some(({ reported }) => reported !== "0"));
  if (told.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t(LINE_PAGE.readings)}</h2>
      <p className="hint">{t(LINE_PAGE.readingsHelp)}</p>
      {told.map((one) => (
        <OneReading key={one.commitment} readings={one} page={page} />
      ))}
    </section>
  );
}

function OneReading({ readings, page }: { readonly readings: Readings; readonly page: LinePage }) {
  const { t } = useLanguage();
  const book = useBookId();
  const words = page.commitments.find(({ id }) => id === readings.commitment)?.words ?? "";
  return (
    <div className="line-card">
      <Link
        className="item-link"
        to="/b/$book/c/$commitment"
        params={{ book, commitment: readings.commitment }}
        lang="zh-CN"
      >
        {words}
      </Link>
      <ul className="readings">
        {readings.rows.map((row) => (
          <li key={`${row.stage} ${row.measure ?? ""}`} className={row.chosen ? "chosen" : ""}>
            <span>
              {t(row)}
              {row.chosen && <b> {t(LINE_PAGE.chosen)}</b>}
            </span>
            <ProofCount reading={{ reported: row.reported, proven: row.proven, unit: readings.unit }} />
          </li>
        ))}
      </ul>
    </div>
  );
}
