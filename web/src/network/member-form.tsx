import type { postMember } from "@lokaal17/shared/contract/network";
import { networkScreens } from "@lokaal17/shared/text/network-screens";
import { type FormEvent, useState } from "react";
import { useAccount } from "../ui/account.tsx";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Field } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";
import { ChooseOrganisation, ownOrganisations } from "./choose-organisation.tsx";
import { NetworkOutcome } from "./network-outcome.tsx";
import { useNetworkWrite } from "./use-network-write.ts";

const leastDecision = 5;

/** Joining: the day, and the decision that says so. */
export default function MemberForm() {
  const text = useText(networkScreens);
  const [area, setArea] = useState(ownOrganisations(useAccount())[0]?.area ?? "");
  const [joinedOn, setJoinedOn] = useState("");
  const [decision, setDecision] = useState("");
  const [decisionUrl, setDecisionUrl] = useState("");
  const [checked, setChecked] = useState(false);
  const [joined, setJoined] = useState("");
  const { outcome, write } = useNetworkWrite();
  const decisionShort = decision.trim().length < leastDecision;

  async function join(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (joinedOn === "" || decisionShort || area === "") return;
    const url = decisionUrl.trim();
    const body = { area, joinedOn, decision, ...(url ? { decisionUrl: url } : {}) };
    await write(async () => {
      const member = await send<typeof postMember>("post", "/v1/members", { body });
      setJoined(member.areaName);
      setChecked(false);
      setDecision("");
    });
  }

  return (
    <form className="stack publish" onSubmit={join} noValidate>
      <ChooseOrganisation value={area} onChange={setArea} />
      <Field
        label={text("joinedOn")}
        type="date"
        value={joinedOn}
        onChange={(event) => setJoinedOn(event.target.value)}
        error={checked && joinedOn === "" && text("dateNeeded")}
      />
      <Field
        label={text("decision")}
        hint={text("decisionHint")}
        maxLength={300}
        value={decision}
        onChange={(event) => setDecision(event.target.value)}
        error={checked && decisionShort && text("textTooShort", { least: String(leastDecision) })}
      />
      <Field
        label={text("decisionUrl")}
        hint={text("decisionUrlHint")}
        type="url"
        value={decisionUrl}
        onChange={(event) => setDecisionUrl(event.target.value)}
      />
      <NetworkOutcome outcome={outcome} saved={text("savedMember", { area: joined })} />
      <div className="cluster">
        <Button type="submit" {...(outcome === "saving" ? { reason: text("saving") } : {})}>
          {text("join")}
        </Button>
      </div>
    </form>
  );
}
