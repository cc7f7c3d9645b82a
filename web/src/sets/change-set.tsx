import type {
  ComparisonSet,
  ComparisonSets,
  putComparisonSet,
} from "@lokaal17/shared/contract/comparison-sets";
import type { BodyOf } from "@lokaal17/shared/contract/endpoint";
import { setScreens } from "@lokaal17/shared/text/set-screens";
import { type FormEvent, useState } from "react";
import { newId } from "../entry/new-id.ts";
import { useOwnWrite } from "../framework/own-write.ts";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { useText } from "../ui/locale.tsx";
import { Refusal } from "../ui/refusal.tsx";
import { type SetDraft, SetFields } from "./set-fields.tsx";

interface ChangeSetProps {
  set: ComparisonSet;
  teams: ComparisonSets["teams"];
  onClose: () => void;
  onDone: () => void;
}

type Team = BodyOf<typeof putComparisonSet>["team"];

/** Name and sharing of an own set, against the version that was read. */
export function ChangeSet({ set, teams, onClose, onDone }: ChangeSetProps) {
  const text = useText(setScreens);
  const { errors, problem, busy, setErrors, write } = useOwnWrite(["name"]);
  const { id, name, version, shared } = set;
  const [draft, setDraft] = useState<SetDraft>({ name, team: shared.team ?? "", link: shared.link !== null });
  // A team that the owner has left stays to be seen, and can be chosen off.
  const isKnown = !shared.team || teams.some(({ code }) => code === shared.team);
  const choice =
    isKnown || !shared.team ? teams : [...teams, { code: shared.team, name: shared.teamName ?? shared.team }];

  const save = (event: FormEvent) => {
    event.preventDefault();
    if (draft.name.trim() === "") return setErrors({ name: text("name-first") });
    void write("", async () => {
      await send<typeof putComparisonSet>("put", "/v1/comparison-sets/:id", {
        params: { id },
        body: { name: draft.name, team: (draft.team || null) as Team, link: draft.link },
        ifMatch: `"${version}"`,
        idempotencyKey: newId(),
      });
      onDone();
    });
  };

  return (
    <form className="stack question-form" onSubmit={save} aria-label={text("change-title")}>
      <SetFields draft={draft} teams={choice} nameError={errors.name} onChange={setDraft} />
      {problem && <Refusal title={text("refused")} problem={problem} />}
      <div className="cluster">
        <Button type="submit" small {...(busy ? { reason: text("busy") } : {})}>
          {text("save-change")}
        </Button>
        <Button kind="secondary" small onClick={onClose}>
          {text("cancel")}
        </Button>
      </div>
    </form>
  );
}
