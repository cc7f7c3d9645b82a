import type { postPractice } from "@lokaal17/shared/contract/network";
import { type RoleOfGovernment, rolesOfGovernment } from "@lokaal17/shared/network/practice";
import { networkText } from "@lokaal17/shared/text/network";
import { networkScreens } from "@lokaal17/shared/text/network-screens";
import { useSuspenseQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { configurationQuery } from "../publications/queries.ts";
import { useAccount } from "../ui/account.tsx";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Field, Select, TextArea } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";
import { ChooseOrganisation, ownOrganisations } from "./choose-organisation.tsx";
import { NetworkOutcome } from "./network-outcome.tsx";
import { useNetworkWrite } from "./use-network-write.ts";

const texts = [
  ["titleNl", 5, 120],
  ["titleEn", 5, 120],
  ["summaryNl", 20, 600],
  ["summaryEn", 20, 600],
] as const;
const nothing = { titleNl: "", titleEn: "", summaryNl: "", summaryEn: "" };

/** A practice of an own organisation, in both languages. What was written stays when it is refused. */
export default function PracticeForm({ goals }: { goals: readonly { number: number; name: string }[] }) {
  const text = useText(networkScreens);
  const roles = useText(networkText);
  const { demonstration } = useSuspenseQuery(configurationQuery).data;
  const [area, setArea] = useState(ownOrganisations(useAccount())[0]?.area ?? "");
  const [values, setValues] = useState(nothing);
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const [role, setRole] = useState<RoleOfGovernment>("stimulate");
  const [checked, setChecked] = useState(false);
  const { outcome, write } = useNetworkWrite();
  const complete = chosen.length > 0 && texts.every(([name, least]) => values[name].trim().length >= least);

  async function save(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (!complete || area === "") return;
    const body = { area, ...values, goals: [...chosen], roleOfGovernment: role };
    const saved = await write(() => send<typeof postPractice>("post", "/v1/practices", { body }));
    if (!saved) return;
    setValues(nothing);
    setChosen([]);
    setChecked(false);
  }

  return (
    <form className="stack publish" onSubmit={save} noValidate>
      {demonstration && <p className="meta-line">{text("demonstrationNote")}</p>}
      <ChooseOrganisation value={area} onChange={setArea} />
      {texts.map(([name, least, most]) => {
        const Control = most > 120 ? TextArea : Field;
        const error =
          checked && values[name].trim().length < least && text("textTooShort", { least: String(least) });
        return (
          <Control
            key={name}
            label={text(name)}
            maxLength={most}
            value={values[name]}
            onChange={(event) => setValues({ ...values, [name]: event.target.value })}
            hint={most > 120 && text("summaryHint")}
            error={error}
          />
        );
      })}
      <fieldset className="goal-choice">
        <legend className="field__label">{text("goals")}</legend>
        {goals.map(({ number, name }) => (
          <label key={number}>
            <input
              type="checkbox"
              checked={chosen.includes(number)}
              onChange={() =>
                setChosen(
                  chosen.includes(number) ? chosen.filter((goal) => goal !== number) : [...chosen, number],
                )
              }
            />
            {text("goalName", { number, name })}
          </label>
        ))}
      </fieldset>
      {checked && chosen.length === 0 && <p className="field__error">{text("chooseGoal")}</p>}
      <Select
        label={text("role")}
        value={role}
        onChange={(event) => setRole(rolesOfGovernment.find((known) => known === event.target.value) ?? role)}
      >
        {rolesOfGovernment.map((known) => (
          <option key={known} value={known}>
            {roles(known)}
          </option>
        ))}
      </Select>
      <NetworkOutcome outcome={outcome} saved={text("savedPractice")} />
      <div className="cluster">
        <Button type="submit" {...(outcome === "saving" ? { reason: text("saving") } : {})}>
          {text("save")}
        </Button>
      </div>
    </form>
  );
}
