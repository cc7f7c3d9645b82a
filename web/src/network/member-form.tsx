import type { postMember } from "@lokaal17/shared/contract/network";
import { networkScreens } from "@lokaal17/shared/text/network-screens";
import { type FormEvent, useState } from "react";
import { useOwnWrite } from "../framework/own-write.ts";
import { useAccount } from "../ui/account.tsx";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Field } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { Refusal } from "../ui/refusal.tsx";
import { ChooseOrganisation, ownOrganisations } from "./choose-organisation.tsx";

const leastDecision = 5;

/** Joining: the day, and the decision that says so. */
export default function MemberForm() {
  const text = useText(networkScreens);
  const [area, setArea] = useState(ownOrganisations(useAccount())[0]?.code ?? "");
  const [joinedOn, setJoinedOn] = useState("");
  const [decision, setDecision] = useState("");
  const [decisionUrl, setDecisionUrl] = useState("");
  const [joined, setJoined] = useState("");
  const { errors, problem, busy, setErrors, write } = useOwnWrite();

  async function join(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    const url = decisionUrl.trim();
    const mistakes = {
      ...(area === "" && { area: text("chooseOrganisation") }),
      ...(joinedOn === "" && { joinedOn: text("dateNeeded") }),
      ...(decision.trim().length < leastDecision && {
        decision: text("textTooShort", { least: String(leastDecision) }),
      }),
      ...(url !== "" && !url.startsWith("https://") && { decisionUrl: text("decisionUrlHint") }),
    };
    setErrors(mistakes);
    setJoined("");
    if (Object.keys(mistakes).length > 0) return;
    const body = { area, joinedOn, decision, ...(url ? { decisionUrl: url } : {}) };
    await write("", async () => {
      const member = await send<typeof postMember>("post", "/v1/members", { body });
      setJoined(member.areaName);
      setDecision("");
    });
  }

  return (
    <form className="stack publish" onSubmit={join} noValidate>
      <ChooseOrganisation
        value={area}
        onChange={(chosen) => {
          setArea(chosen);
          setErrors({ ...errors, area: undefined });
        }}
        error={errors.area}
      />
      <Field
        label={text("joinedOn")}
        type="date"
        value={joinedOn}
        onChange={(event) => setJoinedOn(event.target.value)}
        error={errors.joinedOn}
      />
      <Field
        label={text("decision")}
        hint={text("decisionHint")}
        maxLength={300}
        value={decision}
        onChange={(event) => setDecision(event.target.value)}
        error={errors.decision}
      />
      <Field
        label={text("decisionUrl")}
        hint={text("decisionUrlHint")}
        type="url"
        value={decisionUrl}
        error={errors.decisionUrl}
        onChange={(event) => setDecisionUrl(event.target.value)}
      />
      {problem && <Refusal title={text("notSaved")} problem={problem} />}
      {joined && !busy && <Notice kind="success" title={text("savedMember", { area: joined })} live />}
      <div className="cluster">
        <Button type="submit" {...(busy ? { reason: text("saving") } : {})}>
          {text("join")}
        </Button>
      </div>
    </form>
  );
}
