import type { Text } from "@lokaal17/shared/text/define-text";
import { webShell } from "@lokaal17/shared/text/web-shell";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { Button } from "./button.tsx";
import { findOptions, meantOption, nearestOption, type Option } from "./find-options.ts";
import { useText } from "./locale.tsx";

interface ComboboxProps {
  label: string;
  hint?: string;
  options: readonly Option[];
  /** Name in the form around it: without scripts, the typed text is sent. */
  name?: string;
  initialText?: string;
  onChoose: (option: Option) => void;
  /** How many were found, in words for what is sought; municipalities when left out. */
  found?: Text<"found" | "foundMore">;
  /** True where choosing adds to a list: the field is then emptied. */
  clearOnChoose?: boolean;
  /** The moment to read options that only a search needs. */
  onFocus?: () => void;
}

/** As many as fit a screen; 342 rows in the list would take 416 ms to open and help nobody. */
const mostShown = 12;

/**
 * A field that finds an option by name, former name or code. The focus stays in the field; arrows walk the list,
 * Enter chooses (without a walk: the only one that is meant), Escape closes and then empties.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/examples/combobox-autocomplete-list/
 */
export function Combobox(props: ComboboxProps) {
  const { label, hint, options, name, initialText = "", onChoose, onFocus, clearOnChoose = false } = props;
  const text = useText(webShell);
  const { found: foundText = text } = props;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(initialText);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const found = open ? findOptions(options, typed) : [];
  const shown = found.slice(0, mostShown);
  const searching = open && typed.trim() !== "";
  const near = searching && found.length === 0 ? nearestOption(options, typed) : null;
  const activeOption = shown[active];

  function choose(option: Option) {
    setTyped(clearOnChoose ? "" : option.label);
    setOpen(false);
    setActive(-1);
    field.current?.focus();
    onChoose(option);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      // One place past either end is the field itself.
      const places = shown.length + 1;
      setActive((place) => ((place + 1 + step + places) % places) - 1);
    } else if (event.key === "Enter" && open) {
      const chosen = activeOption ?? meantOption(options, typed);
      if (!chosen) return;
      event.preventDefault();
      choose(chosen);
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (!open) setTyped("");
      setOpen(false);
      setActive(-1);
    }
  }

  return (
    <div className={name ? "field combobox" : "field combobox needs-script"}>
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <input
        ref={field}
        className="field__input"
        id={id}
        name={name}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-autocomplete="list"
        aria-expanded={shown.length > 0}
        aria-controls={`${id}-list`}
        aria-describedby={hint ? `${id}-hint` : undefined}
        aria-activedescendant={activeOption ? `${id}-${activeOption.value}` : undefined}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setOpen(true);
          setActive(-1);
        }}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onBlur={() => setOpen(false)}
      />
      <div
        className="option-list"
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        hidden={shown.length === 0}
      >
        {shown.map((option, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the field, which keeps the focus
          <div
            key={option.value}
            id={`${id}-${option.value}`}
            className="option"
            role="option"
            tabIndex={-1}
            aria-selected={place === active}
            // The field must not lose the focus before the click arrives.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
          >
            <span>{option.label}</span>
            {option.detail && <small>{option.detail}</small>}
          </div>
        ))}
      </div>
      {hint && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <p className="field__hint" role="status">
        {/* Options that are still on their way are not options that do not exist. */}
        {searching &&
          options.length > 0 &&
          (found.length > mostShown
            ? foundText("foundMore", { count: found.length, shown: mostShown })
            : foundText("found", { count: found.length }))}
      </p>
      {near && (
        <p onMouseDown={(event) => event.preventDefault()}>
          <Button kind="plain" small onClick={() => choose(near)}>
            {text("didYouMean", { name: near.label })}
          </Button>
        </p>
      )}
    </div>
  );
}
