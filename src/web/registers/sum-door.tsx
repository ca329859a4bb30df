import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Drawer } from "antd";
import { useState } from "react";
import { figureText } from "../../words/figures.ts";
import { REGISTER } from "../../words/web/registers.ts";
import { REGISTER_VIEW } from "../../words/web/register-view.ts";
import { useLanguage } from "../language.tsx";
import { ItemLink } from "../lines/item-link.tsx";
import { Answered } from "../pieces/answered.tsx";
import { useBookId, useWhen } from "../place.ts";
import { QUESTIONS } from "../questions.ts";
import type { Field, Register, TableSum } from "../wire.ts";
import { conditionsOf, type TableSearch } from "./table-search.ts";

interface SumDoorProps {
  readonly register: Register;
  readonly field: Field;
  readonly sum: string;
  readonly search: TableSearch;
}

/** A total that opens how it is made: what is proven of it, its stages, its largest parts (合计也是一问). */
export function SumDoor({ register, field, sum, search }: SumDoorProps) {
  const { t, lang } = useLanguage();
  const [open, setOpen] = useState(false);
  // A drawer that nobody has opened yet is not made; once made it stays, so that it can give the focus back.
  const [opened, setOpened] = useState(false);
  const show = () => {
    setOpened(true);
    setOpen(true);
  };
  return (
    <>
      <button
        type="button"
        className="number-link sum-door"
        aria-haspopup="dialog"
        title={t(REGISTER_VIEW.sumDoor, { label: t(field) })}
        onClick={show}
      >
        {figureText(sum, field.unit ?? "", lang)}
      </button>
      {opened && (
        <Drawer
          open={open}
          onClose={() => setOpen(false)}
          size={560}
          title={t(REGISTER_VIEW.sumTitle, { label: t(field) })}
        >
          {open && <Made register={register} field={field} search={search} />}
        </Drawer>
      )}
    </>
  );
}

function Made({ register, field, search }: Omit<SumDoorProps, "sum">) {
  const query = conditionsOf(search);
  query.set("field", field.id);
  const answer = useQuery(QUESTIONS.columnSum(useBookId(), register.id, query.toString(), useWhen()));
  return (
    <Answered query={answer} part>
      {(made) => <Told made={made} register={register} field={field} search={search} />}
    </Answered>
  );
}

function Told({ made, register, field, search }: Omit<SumDoorProps, "sum"> & { readonly made: TableSum }) {
  const { t, lang } = useLanguage();
  const book = useBookId();
  const figure = (value: string): string => figureText(value, field.unit ?? "", lang);
  if (made.sum === null) return <p className="empty">{t(REGISTER_VIEW.sumNone)}</p>;
  return (
    <>
      <p>
        {t(REGISTER_VIEW.sumMade, {
          n: made.counted,
          sum: figure(made.sum),
          proven: figure(made.proven),
        })}{" "}
        {made.without > 0 && t(REGISTER_VIEW.sumWithout, { n: made.without })}
      </p>
      {register.stages.length > 0 && <ByStage made={made} register={register} figure={figure} />}
      <h3>{t(REGISTER_VIEW.sumLargest)}</h3>
      <table className="plain-table">
        <tbody>
          {made.largest.map((part) => (
            <tr key={part.item}>
              <td>
                <ItemLink one={part} />
              </td>
              <td className="amount">{figure(part.amount)}</td>
              <td className="proof small">
                {part.proven ? (
                  <b className="proven">{t(REGISTER.proof)}</b>
                ) : (
                  <b className="reported">{t(REGISTER.reported)}</b>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <Link
          to="/b/$book/r/$register"
          params={{ book, register: register.id }}
          search={{ ...search, by: field.id, down: "1", page: undefined, view: undefined }}
        >
          {t(REGISTER_VIEW.sumAll)}
        </Link>
      </p>
    </>
  );
}

interface ByStageProps {
  readonly made: TableSum;
  readonly register: Register;
  readonly figure: (value: string) => string;
}

function ByStage({ made, register, figure }: ByStageProps) {
  const { t } = useLanguage();
  return (
    <>
      <h3>{t(REGISTER_VIEW.sumByStage)}</h3>
      <table className="plain-table">
        <thead>
          <tr>
            <th>{t(REGISTER.stage)}</th>
            <th className="amount">{t(REGISTER_VIEW.items)}</th>
            <th className="amount">{t(REGISTER_VIEW.amount)}</th>
          </tr>
        </thead>
        <tbody>
          {made.stages.map(({ stage, count, sum }) => (
            <tr key={stage}>
              <td>{t(register.stages.find(({ id }) => id === stage) ?? REGISTER.noStage)}</td>
              <td className="amount">{count}</td>
              <td className="amount">{figure(sum)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
