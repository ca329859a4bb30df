import { Button } from "antd";
import { useState } from "react";
import { VERIFICATION_FAULTS } from "../../words/verification.ts";
import { LOG } from "../../words/web/log.ts";
import { bookApi } from "../api.ts";
import { formFault, useSending } from "../form-fault.ts";
import { useLanguage } from "../language.tsx";
import { useBookId } from "../place.ts";
import type { Verification } from "../wire.ts";

/** Re-derives every leaf and the tree, and says what it found. */
export function Verifier() {
  const { t } = useLanguage();
  const book = useBookId();
  const [found, setFound] = useState<Verification | null>(null);
  const { busy, faults, send } = useSending();
  const whole = formFault(faults, []);
  return (
    <section className="panel">
      <Button onClick={() => void send(() => bookApi.verify(book), setFound)} loading={busy}>
        {t(busy ? LOG.verifying : LOG.verify)}
      </Button>
      <div role="status">{found && <Finding found={found} />}</div>
      {whole && (
        <p className="fault" role="alert">
          {whole}
        </p>
      )}
    </section>
  );
}

function Finding({ found }: { readonly found: Verification }) {
  const { t } = useLanguage();
  const wordOf = (fault: string): string =>
    fault in VERIFICATION_FAULTS
      ? t(VERIFICATION_FAULTS[fault as keyof typeof VERIFICATION_FAULTS])
      : t(LOG.unknownFault);
  return (
    <>
      {found.faults.length === 0 ? (
        <p className="light-green">
          <b>{t(LOG.sound, { n: found.entries })}</b>
        </p>
      ) : (
        <>
          <p className="fault">{t(LOG.faulty, { n: found.faults.length })}</p>
          <ul>
            {found.faults.map((one) => (
              <li key={`${one.seq}-${one.fault}`}>
                {t(LOG.faultAt, { seq: one.seq, fault: wordOf(one.fault) })}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="hint root">
        {t(LOG.root, { root: found.root })} · {t(LOG.rootHelp)}
      </p>
    </>
  );
}
