import { programRoles } from "@lokaal17/shared/accounts/giving";
import type { Role } from "@lokaal17/shared/accounts/roles";
import type { Accounts } from "@lokaal17/shared/contract/account-administration";
import { administrationScreens } from "@lokaal17/shared/text/administration-screens";
import { Select } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";
import { ChooseArea } from "./choose-area.tsx";

/** A role that is being chosen; the area is empty until an organisation is. */
export interface RoleDraft {
  role: Role;
  area: string;
}

export function firstRole({ roles, areas }: Accounts["mayGive"]): RoleDraft {
  return { role: roles[0] ?? "officer", area: areas?.[0]?.code ?? "" };
}

/** The role as the API takes it; null while its organisation is still to be chosen. */
export function grantOf({ role, area }: RoleDraft): { role: Role; area: string | null } | null {
  if (programRoles.has(role)) return { role, area: null };
  return area === "" ? null : { role, area };
}

interface ChooseRoleProps {
  mayGive: Accounts["mayGive"];
  draft: RoleDraft;
  onChange: (draft: RoleDraft) => void;
  /** True once it was sent. */
  asked: boolean;
}

/** A role, and the organisation it is for where it is for one. */
export function ChooseRole({ mayGive, draft, onChange, asked }: ChooseRoleProps) {
  const text = useText(administrationScreens);
  return (
    <>
      <Select
        label={text("role")}
        value={draft.role}
        onChange={(event) => {
          const role = mayGive.roles.find((one) => one === event.target.value);
          if (role) onChange({ ...draft, role });
        }}
      >
        {mayGive.roles.map((role) => (
          <option key={role} value={role}>
            {text(`name.${role}`)}
          </option>
        ))}
      </Select>
      {!programRoles.has(draft.role) && (
        <ChooseArea
          areas={mayGive.areas}
          label={text("organisation")}
          value={draft.area}
          onChange={(area) => onChange({ ...draft, area })}
          error={asked && grantOf(draft) === null && text("organisationNeeded")}
        />
      )}
    </>
  );
}
