import { useEffect, useId, useRef } from "react";
import { Icon, type IconName } from "./icon.tsx";

interface SegmentedProps<Choice extends string> {
  /** Name of the choice, for assistive technology. */
  label: string;
  /** Name in a form that is sent without scripts. */
  name?: string;
  options: readonly { value: Choice; label: string; icon?: IconName }[];
  value: Choice;
  onChange: (value: Choice) => void;
}

/** One of a few: radio buttons as one bar. An option that makes no sense is left out, never grey. */
export function Segmented<Choice extends string>({
  label,
  name,
  options,
  value,
  onChange,
}: SegmentedProps<Choice>) {
  const group = useId();
  const bar = useRef<HTMLFieldSetElement>(null);
  // Where the bar is wider than its place it scrolls: then what is chosen, and a part of the one before it, is in view.
  useEffect(() => {
    const chosen = bar.current?.querySelector(`[value="${value}"]`)?.parentElement;
    if (!bar.current || !chosen || bar.current.scrollWidth <= bar.current.clientWidth) return;
    const room = 40;
    bar.current.scrollLeft +=
      chosen.getBoundingClientRect().left - bar.current.getBoundingClientRect().left - room;
  }, [value]);
  return (
    <fieldset className="segmented" ref={bar}>
      <legend className="visually-hidden">{label}</legend>
      {options.map((option) => (
        <label className="segmented__option" key={option.value}>
          <input
            type="radio"
            name={name ?? group}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.icon && <Icon name={option.icon} />}
            {option.label}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
