import type { ComparisonSets } from "@lokaal17/shared/contract/comparison-sets";
import { setScreens } from "@lokaal17/shared/text/set-screens";
import { Checkbox, Field, Select } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";

/** As in `contract/comparison-sets.ts`, whose schemas stay out of the browser. */
const longestName = 120;

export interface SetDraft {
  name: string;
  /** Code of the team, or "" for nobody. */
  team: string;
  link: boolean;
}

interface SetFieldsProps {
  draft: SetDraft;
  teams: ComparisonSets["teams"];
  nameError?: string | undefined;
  onChange: (draft: SetDraft) => void;
}

/** Name and sharing of a saved comparison. */
export function SetFields({ draft, teams, nameError, onChange }: SetFieldsProps) {
  const text = useText(setScreens);
  return (
    <>
      <Field
        label={text("name")}
        hint={text("name-hint")}
        error={nameError}
        maxLength={longestName}
        value={draft.name}
        autoComplete="off"
        onChange={({ target }) => onChange({ ...draft, name: target.value })}
      />
      {teams.length > 0 && (
        <Select
          label={text("who-sees")}
          value={draft.team}
          onChange={({ target }) => onChange({ ...draft, team: target.value })}
        >
          <option value="">{text("only-me")}</option>
          {teams.map(({ code, name }) => (
            <option key={code} value={code}>
              {text("team-of", { name })}
            </option>
          ))}
        </Select>
      )}
      <Checkbox
        label={`${text("by-link")}. ${text("by-link-hint")}`}
        checked={draft.link}
        onChange={({ target }) => onChange({ ...draft, link: target.checked })}
      />
    </>
  );
}
