import { SHELL } from "../../words/web/shell.ts";
import { useLanguage } from "../language.tsx";

/** The mark that a simulated book carries wherever it is named. */
export function SimulatedMark() {
  const { t } = useLanguage();
  return (
    <strong className="simulated" title={t(SHELL.simulatedLong)}>
      {t(SHELL.simulated)}
    </strong>
  );
}
