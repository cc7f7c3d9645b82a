import { webShell } from "@lokaal17/shared/text/web-shell";
import { useRouter } from "@tanstack/react-router";
import { lazy, Suspense, useId, useRef, useState } from "react";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { addressIn, useLocale, useText } from "../ui/locale.tsx";

/* Who never searches never fetches them. */
const Suggestions = lazy(() => import("./suggestions.tsx"));

export interface SearchFieldProps {
  label: string;
  hint?: string;
  value?: string | undefined;
  /** Called when something was chosen or sought. */
  onDone?: () => void;
}

/**
 * The field that searches the whole site. It is a form that needs no script; with one, suggestions come below it from
 * the first time that somebody stands in it.
 */
export function SearchField({ label, hint, value, onDone }: SearchFieldProps) {
  const text = useText(webShell);
  const locale = useLocale();
  const { history } = useRouter();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [isUsed, setUsed] = useState(false);
  const go = (dutchAddress: string) => {
    onDone?.();
    history.push(addressIn(locale, dutchAddress));
  };
  return (
    <search>
      <form
        className="field search-field"
        action={addressIn(locale, "/zoeken")}
        onSubmit={(event) => {
          event.preventDefault();
          go(`/zoeken?zoek=${encodeURIComponent(field.current?.value.trim() ?? "")}`);
        }}
      >
        <label className="field__label" htmlFor={id}>
          {label}
        </label>
        <div className="field__row">
          <input
            ref={field}
            className="field__input"
            id={id}
            name="zoek"
            type="search"
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            defaultValue={value}
            onFocus={() => setUsed(true)}
            {...(hint ? { "aria-describedby": `${id}-hint` } : {})}
          />
          <Button type="submit">
            <Icon name="search" />
            {text("search")}
          </Button>
        </div>
        {isUsed && (
          <Suspense fallback={null}>
            <Suggestions field={field} id={`${id}-list`} onChoose={go} />
          </Suspense>
        )}
        {hint && (
          <p className="field__hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </form>
    </search>
  );
}
