import { Input } from "antd";
import { FormField } from "./form-field.tsx";

interface PasswordFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly fault: string | undefined;
  readonly hint?: string;
  /** Whether a known password is asked for, or a new one made: password managers need to know. */
  readonly known: boolean;
}

/** A labelled password. */
export function PasswordField({ id, label, value, onChange, fault, hint, known }: PasswordFieldProps) {
  return (
    <FormField id={id} label={label} fault={fault} hint={hint}>
      <Input.Password
        id={id}
        autoComplete={known ? "current-password" : "new-password"}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-describedby={`${id}-help`}
      />
    </FormField>
  );
}
