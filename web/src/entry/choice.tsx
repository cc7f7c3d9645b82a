interface ChoiceProps {
  name: string;
  legend: string;
  options: readonly { value: string; label: string; note: string }[];
  /** Null: nothing was chosen yet, and nothing is chosen beforehand. */
  chosen: string | null;
  onChoose: (value: string) => void;
}

/** A question with a few answers, each with a note of what it means. */
export function Choice({ name, legend, options, chosen, onChoose }: ChoiceProps) {
  return (
    <fieldset className="choice">
      <legend>{legend}</legend>
      {options.map(({ value, label, note }) => (
        <label className="choice__option" key={value}>
          <input type="radio" name={name} checked={chosen === value} onChange={() => onChoose(value)} />
          <span className="choice__value">{label}</span>
          <small>{note}</small>
        </label>
      ))}
    </fieldset>
  );
}
