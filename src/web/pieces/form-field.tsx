import type { ReactNode } from "react";

interface FormFieldProps {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What is wrong with this field, in words; it stands right under it. */
  readonly fault?: string | null | undefined;
  readonly required?: boolean;
  readonly children: ReactNode;
}

/** A label, its control, its hint and its fault. Controls name `${id}-help` in aria-describedby. */
export function FormField({ id, label, hint, fault, required, children }: FormFieldProps) {
  return (
    <div className={fault ? "field faulty" : "field"}>
      <label htmlFor={id}>
        {label}
        {required && <span aria-hidden="true"> *</span>}
      </label>
      {children}
      <div id={`${id}-help`} className="field-help">
        {hint && <span className="hint">{hint}</span>}
        {fault && (
          <span className="fault" role="alert">
            {fault}
          </span>
        )}
      </div>
    </div>
  );
}
