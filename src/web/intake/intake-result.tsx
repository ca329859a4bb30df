import { Link } from "@tanstack/react-router";
import { INTAKE } from "../../words/web/intake.ts";
import { useLanguage } from "../language.tsx";
import { useBookId } from "../place.ts";
import type { IntakeTaken } from "../wire.ts";

/** What was written, with the way to it. */
export function IntakeResult({
  taken,
  register,
}: {
  readonly taken: IntakeTaken;
  readonly register: string;
}) {
  const { t } = useLanguage();
  const book = useBookId();
  const { written: n, first, last } = taken;
  return (
    <p className="notice row wrap" role="status">
      <span>{first === null || last === null ? t(INTAKE.doneNone) : t(INTAKE.done, { n, first, last })}</span>
      <Link to="/b/$book/r/$register" params={{ book, register }}>
        {t(INTAKE.back)}
      </Link>
    </p>
  );
}
