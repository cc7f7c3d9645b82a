import { webShell } from "@lokaal17/shared/text/web-shell";
import { useId } from "react";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";
import { useText } from "./locale.tsx";

interface SearchFormProps {
  /** Address that gets `?zoek=…`. */
  action: string;
  label: string;
  hint?: string;
  value?: string;
}

/** A search that needs no script: it loads the address with what was typed. */
export function SearchForm({ action, label, hint, value }: SearchFormProps) {
  const text = useText(webShell);
  const id = useId();
  return (
    <search>
      <form className="field" action={action}>
        <label className="field__label" htmlFor={id}>
          {label}
        </label>
        <div className="field__row">
          <input
            className="field__input"
            id={id}
            name="zoek"
            type="search"
            autoComplete="off"
            defaultValue={value}
            {...(hint ? { "aria-describedby": `${id}-hint` } : {})}
          />
          <Button type="submit">
            <Icon name="search" />
            {text("search")}
          </Button>
        </div>
        {hint && (
          <p className="field__hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </form>
    </search>
  );
}
