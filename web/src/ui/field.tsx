import { type ComponentProps, type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { Icon } from "./icon.tsx";

interface FieldParts {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and what to do; ties the sentence to the field. */
  error?: ReactNode;
}

interface AddressPart {
  /**
   * What the address says, in a form whose fields are part of it. When the address becomes another, the same field
   * shows it: a field made anew would drop the focus, and half of what is being typed, of who works by keyboard.
   */
  current?: string | undefined;
}

type FieldProps = FieldParts & AddressPart & Omit<ComponentProps<"input">, "className" | "id">;

/** A text field with its label, hint and error. */
export function Field({ label, hint, error, current, ...input }: FieldProps) {
  const id = useId();
  const shown = useCurrent<HTMLInputElement>(current);
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input {...input} {...shown} {...describedBy(id, hint, error)} className="field__input" id={id} />
    </FieldFrame>
  );
}

type SelectProps = FieldParts & AddressPart & Omit<ComponentProps<"select">, "className" | "id">;

/** A native list of choices; its options are the children. */
export function Select({ label, hint, error, current, ...select }: SelectProps) {
  const id = useId();
  const shown = useCurrent<HTMLSelectElement>(current);
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <select {...select} {...shown} {...describedBy(id, hint, error)} className="field__input" id={id} />
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

interface CheckboxProps extends Omit<ComponentProps<"input">, "className" | "id" | "type"> {
  label: ReactNode;
  /** As of the other fields: whether the address says so. */
  current?: boolean;
}

/** A box to tick with its sentence beside it; the sentence can be clicked too. */
export function Checkbox({ label, current, ...input }: CheckboxProps) {
  const box = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (current !== undefined && box.current) box.current.checked = current;
  }, [current]);
  return (
    <label className="checkbox">
      <input
        {...input}
        {...(current === undefined ? {} : { defaultChecked: current, ref: box })}
        type="checkbox"
      />
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

/** Props that make a field show `current`, then and at every change of it; none when there is no `current`. */
function useCurrent<Element extends HTMLInputElement | HTMLSelectElement>(current: string | undefined) {
  const field = useRef<Element>(null);
  useLayoutEffect(() => {
    if (current !== undefined && field.current && field.current.value !== current)
      field.current.value = current;
  }, [current]);
  return current === undefined ? {} : { defaultValue: current, ref: field };
}

function describedBy(id: string, hint: ReactNode, error: ReactNode) {
  const names = [error ? `${id}-error` : "", hint ? `${id}-hint` : ""].filter(Boolean).join(" ");
  return { ...(names ? { "aria-describedby": names } : {}), ...(error ? { "aria-invalid": true } : {}) };
}
