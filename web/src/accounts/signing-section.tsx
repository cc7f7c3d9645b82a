import { signingParties } from "@lokaal17/shared/chapter/outline";
import type { AccountRow } from "@lokaal17/shared/contract/account-administration";
import type { putSigningParty } from "@lokaal17/shared/contract/editions";
import { editionRelease } from "@lokaal17/shared/text/edition-release";
import { type FormEvent, useState } from "react";
import { newId } from "../entry/new-id.ts";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Select } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";
import { Refusal } from "../ui/refusal.tsx";
import { useWrite } from "./use-write.ts";

/** For which of the three parties an editor agrees with sections of the chapter. */
export function SigningSection({ account }: { account: AccountRow }) {
  const text = useText(editionRelease);
  const { busy, problem, done, write } = useWrite();
  const [chosen, setChosen] = useState<string>(account.signingParty ?? "");

  async function save(event: FormEvent) {
    event.preventDefault();
    await write(
      () =>
        send<typeof putSigningParty>("put", "/v1/accounts/:id/signing-party", {
          params: { id: account.id },
          body: { party: signingParties.find((party) => party === chosen) ?? null },
          idempotencyKey: newId(),
        }),
      text("signingSaved"),
    );
  }

  return (
    <section className="section stack" aria-labelledby="tekent">
      <h2 id="tekent">{text("signingHeading")}</h2>
      <p>{text("signingText")}</p>
      <form className="stack sign-in" onSubmit={save}>
        <Select
          label={text("signingParty")}
          value={chosen}
          onChange={({ target }) => setChosen(target.value)}
        >
          <option value="">{text("signingNone")}</option>
          {signingParties.map((party) => (
            <option key={party} value={party}>
              {text(`party.${party}`)}
            </option>
          ))}
        </Select>
        {problem && <Refusal title={text("signingFailed")} problem={problem} />}
        <div className="cluster">
          <Button type="submit" kind="secondary" {...(busy ? { reason: text("busy") } : {})}>
            {text("signingSave")}
          </Button>
          <span className="button-reason" role="status">
            {done}
          </span>
        </div>
      </form>
    </section>
  );
}
