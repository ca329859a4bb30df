import { Button } from "antd";
import { type SyntheticEvent, useState } from "react";
import { VERIFY } from "../../words/web/verify.ts";
import { useLanguage } from "../language.tsx";
import { FileButton } from "../pieces/file-button.tsx";
import { WordsField } from "../pieces/words-field.tsx";
import { type Finding, findingOf, type Papers } from "./finding.ts";

const NOTHING: Papers = { first: "", second: "", proof: "", key: "" };

/** Checks a proof file or two checkpoints in the browser alone, and says what is proven and what is not. */
export function VerifyPage() {
  const { t } = useLanguage();
  const [papers, setPapers] = useState(NOTHING);
  const [found, setFound] = useState<Finding | null>(null);
  const [isEmpty, setEmpty] = useState(false);
  const change = (name: keyof Papers) => (value: string) => {
    setPapers((before) => ({ ...before, [name]: value }));
    // An answer must never stand beside papers that it does not speak of.
    setFound(null);
    setEmpty(false);
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const finding = findingOf(papers);
    setFound(finding);
    setEmpty(finding === null);
  };
  return (
    <main id="content" className="page narrow">
      <h1>{t(VERIFY.title)}</h1>
      <p className="lead">{t(VERIFY.lead)}</p>
      <form className="papers" onSubmit={submit} noValidate>
        {(["first", "second", "proof"] as const).map((name) => (
          <PaperField
            key={name}
            name={name}
            value={papers[name]}
            change={change(name)}
            fault={name === "first" && isEmpty ? t(VERIFY.empty) : null}
          />
        ))}
        <WordsField
          id="key"
          label={t(VERIFY.key)}
          hint={t(VERIFY.keyHint)}
          rows={2}
          value={papers.key}
          onChange={change("key")}
        />
        <Button type="primary" htmlType="submit">
          {t(VERIFY.check)}
        </Button>
      </form>
      <div role="status">{found && <Told found={found} />}</div>
    </main>
  );
}

interface PaperFieldProps {
  readonly name: "first" | "second" | "proof";
  readonly value: string;
  readonly change: (value: string) => void;
  readonly fault: string | null;
}

/** A paper, pasted or read from a file. */
function PaperField({ name, value, change, fault }: PaperFieldProps) {
  const { t } = useLanguage();
  const take = async (file: File) => change(await file.text());
  return (
    <>
      <WordsField id={name} label={t(VERIFY[name])} rows={3} value={value} onChange={change} fault={fault} />
      <p>
        <FileButton
          words={t(VERIFY.file)}
          label={t(VERIFY.fileFor, { paper: t(VERIFY[name]) })}
          take={(file) => void take(file)}
        />
      </p>
    </>
  );
}

function Told({ found }: { readonly found: Finding }) {
  const { t } = useLanguage();
  return (
    <section className="panel">
      <p className={found.sound ? "light-green" : "fault"}>
        <b>{t(found.sound ? VERIFY.sound : VERIFY.unsound)}</b>
      </p>
      {found.said.map(({ sentence, values }) => (
        <p key={sentence.en} className="root">
          {t(sentence, values)}
        </p>
      ))}
      {found.key !== null && (
        <p className="root">
          <code>{found.key}</code>
        </p>
      )}
      {found.content !== null && (
        <details>
          <summary>{t(VERIFY.content)}</summary>
          <pre className="root">{found.content}</pre>
        </details>
      )}
    </section>
  );
}
