import { administrationScreens } from "@lokaal17/shared/text/administration-screens";
import { nameWithLayer } from "@lokaal17/shared/text/area-name";
import { networkScreens } from "@lokaal17/shared/text/network-screens";
import { useQueries } from "@tanstack/react-query";
import { useId } from "react";
import { areasQuery } from "../areas/queries.ts";
import { Combobox } from "../ui/combobox.tsx";
import { Select } from "../ui/field.tsx";
import { Icon } from "../ui/icon.tsx";
import { useLocale, useText } from "../ui/locale.tsx";

interface ChooseAreaProps {
  /** Those to choose from; null: every organisation that enters figures. */
  areas: readonly { code: string; name: string }[] | null;
  label: string;
  value: string;
  onChange: (area: string) => void;
  error?: string | false;
}

const layers = ["municipality", "province", "water-board"] as const;

/** An organisation: from the few that one works for, or by name from all of them. */
export function ChooseArea({ areas, label, value, onChange, error }: ChooseAreaProps) {
  const text = useText(administrationScreens);
  const network = useText(networkScreens);
  const locale = useLocale();
  const id = useId();
  // The three lists are only for this field, so they come after the page.
  const options = useQueries({
    queries: layers.map((layer) => ({ ...areasQuery(layer), enabled: areas === null })),
  }).flatMap(({ data }) =>
    (data?.areas ?? []).flatMap(({ code, name, validTo }) =>
      validTo === null
        ? [{ value: code, label: nameWithLayer(code, name, locale), detail: code, also: [name] }]
        : [],
    ),
  );
  if (areas)
    return (
      <Select label={label} value={value} onChange={(event) => onChange(event.target.value)} error={error}>
        {areas.map(({ code, name }) => (
          <option key={code} value={code}>
            {nameWithLayer(code, name, locale)}
          </option>
        ))}
      </Select>
    );
  const chosen = options.find((option) => option.value === value);
  return (
    // biome-ignore lint/a11y/useSemanticElements: one field with its error, not a set of fields
    <div role="group" aria-label={label} {...(error ? { "aria-describedby": id } : {})}>
      <Combobox
        label={label}
        hint={text("organisationHint")}
        options={options}
        found={network}
        onChoose={(option) => onChange(option.value)}
      />
      {chosen && <p className="meta-line">{text("chosen", { area: chosen.label })}</p>}
      {error && (
        <p className="field__error" id={id}>
          <Icon name="refused" />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}
