import { networkScreens } from "@lokaal17/shared/text/network-screens";
import { ChooseArea } from "../accounts/choose-area.tsx";
import { useAccount } from "../ui/account.tsx";
import { useText } from "../ui/locale.tsx";

interface ChooseOrganisationProps {
  value: string;
  onChange: (area: string) => void;
  error?: string | undefined;
}

/** The organisations that an officer works for; who works for all of them finds one by name. */
export function ChooseOrganisation({ value, onChange, error }: ChooseOrganisationProps) {
  const text = useText(networkScreens);
  const own = ownOrganisations(useAccount());
  return (
    <ChooseArea
      areas={own.length > 0 ? own : null}
      label={text("organisation")}
      value={value}
      onChange={onChange}
      error={error ?? false}
    />
  );
}

export function ownOrganisations(account: ReturnType<typeof useAccount>): { code: string; name: string }[] {
  return (account?.grants ?? []).flatMap(({ role, area, areaName }) =>
    role === "officer" && area ? [{ code: area, name: areaName ?? area }] : [],
  );
}
