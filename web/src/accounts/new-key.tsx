import type { ApiKeys, NewApiKey, postApiKey } from "@lokaal17/shared/contract/api-keys";
import { outboxScreens } from "@lokaal17/shared/text/outbox-screens";
import { type FormEvent, useState } from "react";
import { newId } from "../entry/new-id.ts";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Field, Select } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { Refusal } from "../ui/refusal.tsx";
import { ChooseArea } from "./choose-area.tsx";
import { CopyButton } from "./copy-button.tsx";
import { mistakeAt, useWrite } from "./use-write.ts";

const scopes = ["read", "entry"] as const;

/** Makes a key and shows it this one time. */
export function NewKey({ areas, longestDays }: Pick<ApiKeys, "areas" | "longestDays">) {
  const text = useText(outboxScreens);
  const { busy, problem, write } = useWrite();
  const [area, setArea] = useState(areas?.[0]?.code ?? "");
  const [name, setName] = useState("");
  const [scope, setScope] = useState<(typeof scopes)[number]>("read");
  const [expiresOn, setExpiresOn] = useState("");
  const [asked, setAsked] = useState(false);
  const [made, setMade] = useState<NewApiKey | null>(null);
  const isShort = name.trim().length < 3;

  async function make(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    setMade(null);
    if (isShort || area === "" || expiresOn === "") return;
    const body = { area, name: name.trim(), scope, expiresOn };
    const answer = await write(
      () => send<typeof postApiKey>("post", "/v1/api-keys", { body, idempotencyKey: newId() }),
      text("made"),
    );
    if (!answer) return;
    setMade(answer);
    setAsked(false);
    setName("");
  }

  const badDay = mistakeAt(problem, "#/body/expiresOn");
  return (
    <section className="section stack" aria-labelledby="nieuwe-sleutel">
      <h2 id="nieuwe-sleutel">{text("newKey")}</h2>
      {made && <MadeKey made={made} />}
      <form className="stack sign-in" onSubmit={make} noValidate>
        <ChooseArea
          areas={areas}
          label={text("organisation")}
          value={area}
          onChange={setArea}
          error={asked && area === "" && text("organisationNeeded")}
        />
        <Field
          label={text("keyName")}
          hint={text("keyNameHint")}
          autoComplete="off"
          maxLength={100}
          required
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={asked && isShort && text("keyNameShort")}
        />
        <Select
          label={text("scope")}
          hint={text(`scopeText.${scope}`)}
          value={scope}
          onChange={(event) => setScope(event.target.value === "entry" ? "entry" : "read")}
        >
          {scopes.map((one) => (
            <option key={one} value={one}>
              {text(`scope.${one}`)}
            </option>
          ))}
        </Select>
        <Field
          label={text("expiresOn")}
          hint={text("expiresHint", { days: String(longestDays) })}
          type="date"
          required
          value={expiresOn}
          onChange={(event) => setExpiresOn(event.target.value)}
          error={asked && expiresOn === "" ? text("expiresNeeded") : badDay}
        />
        {problem && !badDay && <Refusal title={text("notMade")} problem={problem} />}
        <div className="cluster">
          <Button type="submit" {...(busy ? { reason: text("making") } : {})}>
            {text("make")}
          </Button>
        </div>
      </form>
    </section>
  );
}

/** The token, which no other answer holds. */
function MadeKey({ made: { token } }: { made: NewApiKey }) {
  const text = useText(outboxScreens);
  if (token === null) return <Notice kind="warning" title={text("madeBefore")} live />;
  return (
    <Notice kind="success" title={text("made")} live>
      <p>{text("madeText")}</p>
      <p>
        <code className="secret">{token}</code>
      </p>
      <p>
        <CopyButton content={token} label={text("copyKey")} />
      </p>
    </Notice>
  );
}
