import { Button } from "antd";
import { useState } from "react";
import { isInstant } from "../../std/day.ts";
import { instantText } from "../../words/dates.ts";
import { PEOPLE } from "../../words/web/people.ts";
import { SHELL } from "../../words/web/shell.ts";
import { useLanguage } from "../language.tsx";
import { FormField } from "../pieces/form-field.tsx";
import type { InvitationLink } from "../wire.ts";

/** A one-time link that was just made; it is shown this once, because only its digest is kept. */
export function MadeLink({ made }: { readonly made: InvitationLink }) {
  const { t, lang } = useLanguage();
  const [copied, setCopied] = useState(false);
  const address = new URL(made.link, globalThis.location.href).href;
  const until = isInstant(made.expiresAt) ? instantText(made.expiresAt, lang) : made.expiresAt;
  const copy = () => {
    // The clipboard is closed to plain-http pages; marking the address lets the person copy it by hand.
    const field = document.querySelector<HTMLInputElement>("#made-link");
    field?.select();
    setCopied(document.execCommand("copy"));
  };
  return (
    <div className="notice" role="status">
      <FormField id="made-link" label={t(PEOPLE.link)} hint={t(PEOPLE.linkHelp, { until })}>
        <input id="made-link" className="wide" readOnly value={address} aria-describedby="made-link-help" />
      </FormField>
      <Button onClick={copy}>{t(copied ? SHELL.copied : SHELL.copy)}</Button>
    </div>
  );
}
