import type { Delegations, postDelegation } from "@lokaal17/shared/contract/delegations";
import { nameWithLayer } from "@lokaal17/shared/text/area-name";
import { delegationScreens } from "@lokaal17/shared/text/delegation-screens";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Field, Select, TextArea } from "../ui/field.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { colleaguesQuery } from "./delegation-queries.ts";
import { newId } from "./new-id.ts";

interface DelegationFormProps {
  areas: Delegations["areas"];
  /** Does the write and tells how it went; true when it was stored. */
  onWrite: (work: () => Promise<unknown>) => Promise<boolean>;
}

/** Longest stretch of days; the API holds the same limit and says so. */
const mostDays = "60";
/** The choice in the list that is no colleague. */
const vng = "vng";

/** Lets a colleague or VNG approve for some days. */
export function DelegationForm({ areas, onWrite }: DelegationFormProps) {
  const text = useText(delegationScreens);
  const locale = useLocale();
  const [area, setArea] = useState(areas[0]?.area);
  const [to, setTo] = useState(vng);
  const [days, setDays] = useState({ from: "", until: "" });
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  // The list is short and only for this form, so it comes after the page.
  const mayChoose = areas.find((one) => one.area === area)?.colleagues ?? false;
  const colleagues = useQuery({ ...colleaguesQuery(area ?? ""), enabled: mayChoose }).data?.colleagues;
  const { from, until } = days;

  async function give(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (!area || !from || !until || reason.trim().length < 3) return;
    const body = { area, to: to === vng ? null : to, from, until, reason: reason.trim() };
    setBusy(true);
    const stored = await onWrite(() =>
      send<typeof postDelegation>("post", "/v1/delegations", { body, idempotencyKey: newId() }),
    );
    setBusy(false);
    if (!stored) return;
    setAsked(false);
    setDays({ from: "", until: "" });
    setReason("");
  }

  return (
    <form className="stack delegation-form" onSubmit={give} noValidate aria-labelledby="delegation-form">
      <h3 id="delegation-form">{text("formHeading")}</h3>
      {areas.length > 1 && (
        <Select
          label={text("area")}
          value={area}
          onChange={(event) => {
            setArea(areas.find((one) => one.area === event.target.value)?.area);
            setTo(vng);
          }}
        >
          {areas.map((one) => (
            <option key={one.area} value={one.area}>
              {nameWithLayer(one.area, one.areaName, locale)}
            </option>
          ))}
        </Select>
      )}
      <Select
        label={text("who")}
        hint={text("whoHint")}
        value={to}
        onChange={(event) => setTo(event.target.value)}
      >
        <option value={vng}>{text("vng")}</option>
        {(mayChoose ? colleagues : [])?.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <div className="cluster delegation-form__days">
        <Field
          label={text("from")}
          type="date"
          value={from}
          onChange={(event) => setDays({ ...days, from: event.target.value })}
          error={asked && !from && text("dayNeeded")}
        />
        <Field
          label={text("until")}
          type="date"
          hint={text("untilHint", { days: mostDays })}
          value={until}
          onChange={(event) => setDays({ ...days, until: event.target.value })}
          error={asked && !until && text("dayNeeded")}
        />
      </div>
      <TextArea
        label={text("reason")}
        hint={text("reasonHint")}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={asked && reason.trim().length < 3 && text("reasonNeeded")}
      />
      <div className="cluster">
        <Button type="submit" kind="secondary" {...(busy && { reason: text("busy") })}>
          {text("start")}
        </Button>
      </div>
    </form>
  );
}
