import type { ImportView } from "@lokaal17/shared/contract/imports";
import { importScreens } from "@lokaal17/shared/text/import-screens";
import { type FormEvent, useState } from "react";
import { useWrite } from "../accounts/use-write.ts";
import { newId } from "../entry/new-id.ts";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";
import { Refusal } from "../ui/refusal.tsx";
import { ChangedMeanwhile } from "./changed-meanwhile.tsx";

interface ReasonFormProps {
  label: string;
  hint: string;
  button: string;
  kind?: "primary" | "secondary";
  /** What did not happen when it was refused. */
  failed: string;
  /** What stands in the way before a reason is even given; null: nothing. */
  whyNot: string | null;
  post: (reason: string, idempotencyKey: string) => Promise<ImportView>;
}

/** One sentence that says why, and the button that does it. */
export function ReasonForm({ label, hint, button, kind = "primary", failed, whyNot, post }: ReasonFormProps) {
  const text = useText(importScreens);
  const write = useWrite();
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  /** The same until it worked: a retry after a lost answer has no second effect. */
  const [key, setKey] = useState(newId);
  const tooShort = reason.trim().length < 3;
  const blocked = whyNot ?? (write.busy ? text("whyNot.busy") : null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (tooShort || blocked !== null) return;
    if (await write.write(() => post(reason.trim(), key), "")) setKey(newId());
  }

  return (
    <form className="stack reason-form" onSubmit={submit} noValidate>
      {whyNot === null && (
        <Field
          label={label}
          hint={hint}
          maxLength={500}
          value={reason}
          {...(tried && tooShort ? { error: text("reasonShort") } : {})}
          onChange={({ target }) => setReason(target.value)}
        />
      )}
      {write.problem && (
        <Refusal title={failed} problem={write.problem}>
          <ChangedMeanwhile problem={write.problem} />
        </Refusal>
      )}
      <div className="cluster">
        <Button type="submit" kind={kind} {...(blocked === null ? {} : { reason: blocked })}>
          {button}
        </Button>
      </div>
    </form>
  );
}
