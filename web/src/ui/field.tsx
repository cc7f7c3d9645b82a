import { type ComponentProps, type ReactNode, useId } from "react";
import { Icon } from "./icon.tsx";

interface FieldParts {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and what to do; ties the sentence to the field. */
  error?: ReactNode;
}

type FieldProps = FieldParts & Omit<ComponentProps<"input">, "className" | "id">;

/** A text field with its label, hint and error. */
export function Field({ label, hint, error, ...input }: FieldProps) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input {...input} {...describedBy(id, hint, error)} className="field__input" id={id} />
    </FieldFrame>
  );
}

type SelectProps = FieldParts & Omit<ComponentProps<"select">, "className" | "id">;

/** A native list of choices; its options are the children. */
export function Select({ label, hint, error, ...select }: SelectProps) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <select {...select} {...describedBy(id, hint, error)} className="field__input" id={id} />
    </FieldFrame>
  );
}

type TextAreaProps = FieldParts & Omit<ComponentProps<"textarea">, "className" | "id">;

export function TextArea({ label, hint, error, ...textarea }: TextAreaProps) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <textarea
        {...textarea}
        {...describedBy(id, hint, error)}
        className="field__input field__input--long"
        id={id}
      />
    </FieldFrame>
  );
}

type CheckboxProps = { label: ReactNode } & Omit<ComponentProps<"input">, "className" | "id" | "type">;

/** A box to tick with its sentence beside it; the sentence can be clicked too. */
export function Checkbox({ label, ...input }: CheckboxProps) {
  return (
    <label className="checkbox">
      <input {...input} type="checkbox" />
      <span>{label}</span>
    </label>
  );
}

function FieldFrame({ id, label, hint, error, children }: FieldParts & { id: string; children: ReactNode }) {
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      {children}
      {hint && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field__error" id={`${id}-error`}>
          <Icon name="refused" />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}

function describedBy(id: string, hint: ReactNode, error: ReactNode) {
  const names = [error ? `${id}-error` : "", hint ? `${id}-hint` : ""].filter(Boolean).join(" ");
  return { ...(names ? { "aria-describedby": names } : {}), ...(error ? { "aria-invalid": true } : {}) };
}
