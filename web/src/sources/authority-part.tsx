import type {
  confirmAuthority,
  deleteAuthority,
  postAuthority,
  SourceView,
} from "@lokaal17/shared/contract/sources";
import { formatDate } from "@lokaal17/shared/text/number";
import { sourceScreens } from "@lokaal17/shared/text/source-screens";
import { useState } from "react";
import { newId } from "../entry/new-id.ts";
import { useOwnWrite } from "../framework/own-write.ts";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { TextArea } from "../ui/field.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { Refusal } from "../ui/refusal.tsx";
import type { MappingView } from "./mapping-draft.ts";

interface AuthorityPartProps {
  source: SourceView;
  mapping: MappingView;
  isManaged: boolean;
}

/** Whether the source is official for an indicator: one analyst proposes, a second one confirms. */
export function AuthorityPart({ source, mapping, isManaged }: AuthorityPartProps) {
  const text = useText(sourceScreens);
  const locale = useLocale();
  const { errors, problem, busy, done, write } = useOwnWrite();
  const [reason, setReason] = useState("");
  const { authority, indicator, name } = mapping;
  const of = { params: { id: source.id, indicator }, idempotencyKey: newId() };

  const propose = () =>
    write(text("authorityProposed"), async () => {
      await send<typeof postAuthority>("post", "/v1/sources/:id/authorities/:indicator", {
        ...of,
        body: { reason: reason.trim() },
      });
      setReason("");
    });
  const confirm = () =>
    write(text("authorityConfirmed"), () =>
      send<typeof confirmAuthority>("post", "/v1/sources/:id/authorities/:indicator/confirmation", of),
    );
  const end = () =>
    write(text("authorityEnded"), () =>
      send<typeof deleteAuthority>("delete", "/v1/sources/:id/authorities/:indicator", of),
    );
  const waiting = busy ? { reason: text("busy") } : {};
  const whyNotPropose = busy ? text("busy") : reason.trim().length < 3 ? text("reasonFirst") : null;
  const whyNotConfirm = busy ? text("busy") : authority?.mayConfirm ? null : authority?.whyNotConfirm;

  return (
    <div className="stack stack--tight">
      <h4>{text("authority")}</h4>
      {authority ? (
        <>
          <p>
            {text("proposedBy", {
              name: authority.proposedBy,
              date: formatDate(authority.proposedAt, locale),
              reason: authority.reason,
            })}
          </p>
          {authority.confirmedBy && authority.confirmedAt && (
            <p>
              {text("confirmedBy", {
                name: authority.confirmedBy,
                date: formatDate(authority.confirmedAt, locale),
              })}
            </p>
          )}
        </>
      ) : (
        <p>{text("authorityText")}</p>
      )}
      {problem && <Refusal title={text("authorityFailed")} problem={problem} />}
      {done && <Notice kind="success" title={done} live />}
      {isManaged && !authority && (
        <details>
          <summary>{text("proposeOf", { indicator: name })}</summary>
          <TextArea
            label={text("reason")}
            maxLength={500}
            value={reason}
            error={errors.reason}
            onChange={({ target }) => setReason(target.value)}
          />
          <div className="cluster">
            <Button
              kind="secondary"
              aria-label={text("proposeOf", { indicator: name })}
              onClick={propose}
              {...(whyNotPropose ? { reason: whyNotPropose } : {})}
            >
              {text("propose")}
            </Button>
          </div>
        </details>
      )}
      {isManaged && authority && (
        <div className="cluster">
          {authority.state === "proposed" && (
            <Button
              kind="secondary"
              aria-label={text("confirmOf", { indicator: name })}
              onClick={confirm}
              {...(whyNotConfirm ? { reason: whyNotConfirm } : {})}
            >
              {text("confirm")}
            </Button>
          )}
          <Button kind="plain" aria-label={text("endOf", { indicator: name })} onClick={end} {...waiting}>
            {text("end")}
          </Button>
        </div>
      )}
    </div>
  );
}
