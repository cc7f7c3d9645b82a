import { importMappingScreens } from "@lokaal17/shared/text/import-mapping-screens";
import { Combobox } from "../ui/combobox.tsx";
import type { Option } from "../ui/find-options.ts";
import { useText } from "../ui/locale.tsx";

interface NameComboboxProps {
  label: string;
  hint: string;
  options: readonly Option[];
  /** The code that was chosen; null: none. */
  chosen: string | null;
  onChoose: (code: string) => void;
}

/** Finds one of our own by name; what was chosen stands below, also when its list is still on its way. */
export function NameCombobox({ label, hint, options, chosen, onChoose }: NameComboboxProps) {
  const text = useText(importMappingScreens);
  const option = options.find(({ value }) => value === chosen);
  return (
    <div className="stack stack--tight">
      <Combobox
        label={label}
        hint={hint}
        options={options}
        found={text}
        onChoose={({ value }) => onChoose(value)}
      />
      {chosen !== null && (
        <p className="meta-line">
          {text("chosen", { name: option ? `${option.label} (${option.value})` : chosen })}
        </p>
      )}
    </div>
  );
}
