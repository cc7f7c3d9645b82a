import type { ComparisonSet, postComparisonSet } from "@lokaal17/shared/contract/comparison-sets";
import type { BodyOf } from "@lokaal17/shared/contract/endpoint";
import { setScreens } from "@lokaal17/shared/text/set-screens";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { newId } from "../entry/new-id.ts";
import { useOwnWrite } from "../framework/own-write.ts";
import { setsQuery } from "../sets/queries.ts";
import { type SetDraft, SetFields } from "../sets/set-fields.tsx";
import { SetLink } from "../sets/set-link.tsx";
import { Button, buttonClass } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Dialog } from "../ui/dialog.tsx";
import { Checkbox } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";
import { Refusal } from "../ui/refusal.tsx";

interface SaveSetDialogProps {
  address: string;
  open: boolean;
  onClose: () => void;
}

type Team = BodyOf<typeof postComparisonSet>["team"];

/** Asks for a name and with whom it is shared; nothing else is needed to save a comparison. */
export function SaveSetDialog({ address, open, onClose }: SaveSetDialogProps) {
  const text = useText(setScreens);
  const { data } = useQuery({ ...setsQuery, enabled: open });
  const { errors, problem, busy, setErrors, write } = useOwnWrite(["name"]);
  const [draft, setDraft] = useState<SetDraft>({ name: "", team: "", link: false });
  const [watch, setWatch] = useState(false);
  const [saved, setSaved] = useState<ComparisonSet | null>(null);

  const close = () => {
    setSaved(null);
    setDraft({ name: "", team: "", link: false });
    setErrors({});
    onClose();
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (draft.name.trim() === "") return setErrors({ name: text("name-first") });
    void write("", async () => {
      const { name, team, link } = draft;
      const made = await send<typeof postComparisonSet>("post", "/v1/comparison-sets", {
        body: { name, address, team: (team || null) as Team, link, watch },
        idempotencyKey: newId(),
      });
      setSaved(made);
    });
  };

  if (saved)
    return (
      <Dialog
        open={open}
        title={text("saved")}
        onClose={close}
        foot={
          <>
            <Link to="/sets" className={buttonClass({ kind: "secondary" })}>
              {text("to-sets")}
            </Link>
            <Button onClick={close}>{text("close")}</Button>
          </>
        }
      >
        <p role="status">{text("saved-text", { name: saved.name })}</p>
        {saved.shared.link && <SetLink path={saved.shared.link} />}
      </Dialog>
    );
  return (
    <Dialog open={open} title={text("save-title")} onClose={close}>
      <form className="stack" onSubmit={save}>
        <SetFields draft={draft} teams={data?.teams ?? []} nameError={errors.name} onChange={setDraft} />
        <Checkbox
          label={`${text("watch-too")}. ${text("watch-hint")}`}
          checked={watch}
          onChange={({ target }) => setWatch(target.checked)}
        />
        {problem && <Refusal title={text("refused")} problem={problem} />}
        <div className="cluster">
          <Button kind="secondary" onClick={close}>
            {text("cancel")}
          </Button>
          <Button type="submit" {...(busy ? { reason: text("busy") } : {})}>
            {text("save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
