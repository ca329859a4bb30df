import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { FIELDS } from "../../words/web/desk.ts";
import { useLanguage } from "../language.tsx";
import { FormField } from "../pieces/form-field.tsx";
import { QUESTIONS } from "../questions.ts";
import type { Content } from "./content.ts";

interface LineChoiceProps {
  readonly content: Content;
  readonly set: (part: Partial<Content>) => void;
}

/** The line that a promise is bound to, and the measure that counts for it: the line's own, or one that serves all. */
export function LineChoice({ content, set }: LineChoiceProps) {
  const { t } = useLanguage();
  const lines = useQuery(QUESTIONS.lines);
  const all = lines.data ?? [];
  const own = all.find((one) => one.id === content.line);
  const shared = all.find((one) => one.id === "general");
  const measures = [...(own?.measures ?? []), ...(own === shared ? [] : (shared?.measures ?? []))];
  const counted = [
    { value: "", label: t(FIELDS.notCounted) },
    ...measures.map((one) => ({ value: one.id, label: t(one) })),
  ];
  return (
    <>
      <FormField id="f-line" label={t(FIELDS.line)}>
        <Select
          id="f-line"
          className="wide"
          loading={lines.isPending}
          value={own ? content.line : null}
          onChange={(line: string) => set({ line, measureId: null })}
          options={all.map((one) => ({ value: one.id, label: t(one) }))}
        />
      </FormField>
      <FormField id="f-counted" label={t(FIELDS.counted)}>
        <Select
          id="f-counted"
          className="wide"
          value={lines.data ? (content.measureId ?? "") : null}
          onChange={(measureId: string) => set({ measureId: measureId === "" ? null : measureId })}
          options={counted}
        />
      </FormField>
    </>
  );
}
