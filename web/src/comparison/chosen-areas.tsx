import type { AreaView } from "@lokaal17/shared/contract/areas";
import { compareText } from "@lokaal17/shared/text/compare-pages";
import { Chips } from "../ui/chips.tsx";
import { Combobox } from "../ui/combobox.tsx";
import { useText } from "../ui/locale.tsx";

export interface ChosenAreasProps {
  areas: readonly AreaView[];
  chosen: readonly string[];
  /** As many as may be chosen. */
  most: number;
  onChange: (codes: string[]) => void;
}

/** The municipalities that stand out in the figures: a field to add one, and each with a way to take it out. */
export function ChosenAreas({ areas, chosen, most, onChange }: ChosenAreasProps) {
  const text = useText(compareText);
  const nameOf = new Map<string, string>(areas.map(({ code, name }) => [code, name]));
  const full = chosen.length >= most;
  return (
    <div className="stack stack--tight chosen-areas no-print">
      {full ? (
        <p className="field__hint">{text("at-most", { count: most })}</p>
      ) : (
        <Combobox
          label={text("add-area")}
          hint={text("add-hint", { count: most })}
          options={areas
            .filter(({ code }) => !chosen.includes(code))
            .map(({ code, name }) => ({ value: code, label: name, detail: code }))}
          clearOnChoose
          onChoose={({ value }) => onChange([...chosen, value])}
        />
      )}
      {chosen.length > 0 && (
        <Chips
          label={text("chosen")}
          chosen={chosen.map((code) => ({ value: code, label: nameOf.get(code) ?? code }))}
          onRemove={(code) => onChange(chosen.filter((other) => other !== code))}
        />
      )}
    </div>
  );
}
