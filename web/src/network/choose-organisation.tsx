import { networkScreens } from "@lokaal17/shared/text/network-screens";
import { useQuery } from "@tanstack/react-query";
import { areasQuery } from "../areas/queries.ts";
import { useAccount } from "../ui/account.tsx";
import { Combobox } from "../ui/combobox.tsx";
import { Select } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";

interface ChooseOrganisationProps {
  value: string;
  onChange: (area: string) => void;
}

/** The organisations that an officer works for; who works for all municipalities finds one by name. */
export function ChooseOrganisation({ value, onChange }: ChooseOrganisationProps) {
  const text = useText(networkScreens);
  const own = ownOrganisations(useAccount());
  const { data } = useQuery({ ...areasQuery("municipality"), enabled: own.length === 0 });
  if (own.length === 0) {
    const current = data?.areas.filter(({ validTo }) => validTo === null) ?? [];
    return (
      <Combobox
        label={text("organisation")}
        options={current.map(({ code, name }) => ({ value: code, label: name, detail: code }))}
        found={text}
        onChoose={(option) => onChange(option.value)}
      />
    );
  }
  return (
    <Select label={text("organisation")} value={value} onChange={(event) => onChange(event.target.value)}>
      {own.map(({ area, name }) => (
        <option key={area} value={area}>
          {name}
        </option>
      ))}
    </Select>
  );
}

export function ownOrganisations(account: ReturnType<typeof useAccount>): { area: string; name: string }[] {
  return (account?.grants ?? []).flatMap(({ role, area, areaName }) =>
    role === "officer" && area ? [{ area, name: areaName ?? area }] : [],
  );
}
