import type {
  Assignee,
  Assignments,
  deleteAssignment,
  deleteContributor,
  postContributorLink,
} from "@lokaal17/shared/contract/assignments";
import { assignmentScreens } from "@lokaal17/shared/text/assignment-screens";
import { formatDate, formatMoment } from "@lokaal17/shared/text/number";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Dialog } from "../ui/dialog.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { Progress } from "../ui/progress.tsx";
import { Tag } from "../ui/tag.tsx";
import type { AssignChange } from "./assign-change.ts";

interface AssignPersonProps {
  person: Assignee;
  assignments: Assignments;
  change: AssignChange;
}

/** Somebody who fills indicators: which, by when, how far, and her link. */
export function AssignPerson({ person, assignments, change }: AssignPersonProps) {
  const text = useText(assignmentScreens);
  const locale = useLocale();
  const [asking, setAsking] = useState(false);
  const { account, name, email, kind, filled, asked, dueOn, link, state } = person;
  const params = { round: assignments.round.id, area: assignments.area };
  const own = assignments.indicators.filter(({ indicator }) => person.indicators.includes(indicator));
  const whose = <span className="visually-hidden"> {text("forName", { name })}</span>;

  const sendAgain = () =>
    change.make(
      "people",
      () =>
        send<typeof postContributorLink>(
          "post",
          "/v1/rounds/:round/areas/:area/contributors/:account/links",
          {
            params: { ...params, account },
          },
        ),
      text("sentAgain", { name }),
    );

  const takeBack = (indicator: (typeof own)[number]) =>
    change.make(
      "people",
      () =>
        send<typeof deleteAssignment>("delete", "/v1/rounds/:round/areas/:area/assignments/:indicator", {
          params: { ...params, indicator: indicator.indicator },
        }),
      text("takenBack", { indicator: indicator.name }),
    );

  function withdraw() {
    setAsking(false);
    change.make(
      "people",
      () =>
        send<typeof deleteContributor>("delete", "/v1/rounds/:round/areas/:area/contributors/:account", {
          params: { ...params, account },
        }),
      text("withdrawn", { name }),
    );
  }

  return (
    <li className="assignee stack">
      <div className="cluster cluster--spread">
        <h3>{name}</h3>
        <Tag>{text(kind)}</Tag>
      </div>
      <p className="meta-line">{email}</p>
      <div className="stack stack--tight">
        <p>
          <strong>{text(`state.${state}`)}</strong>. {text("filled", { filled, asked })}.{" "}
          {dueOn && `${text("due", { date: formatDate(dueOn, locale) })}.`}
        </p>
        <Progress
          label={`${name}: ${text("filled", { filled, asked })}`}
          done={asked === 0 ? 0 : filled / asked}
        />
      </div>
      <ul className="assignee__indicators">
        {own.map((indicator) => (
          <li key={indicator.indicator} className="cluster cluster--spread">
            <span>
              {text("indicatorFilled", {
                name: indicator.name,
                filled: indicator.filled,
                asked: indicator.asked,
              })}
            </span>
            <Button kind="plain" small onClick={() => takeBack(indicator)}>
              {text("takeBack")} <span className="visually-hidden">{indicator.name}</span>
            </Button>
          </li>
        ))}
      </ul>
      {link && (
        <p className="meta-line">
          {link.works
            ? text("linkSent", {
                sent: formatDate(link.sentAt, locale),
                expires: formatDate(link.expiresAt, locale),
              })
            : text("linkOver")}{" "}
          {link.lastUsedAt && text("linkLastUsed", { moment: formatMoment(link.lastUsedAt, locale) })}
        </p>
      )}
      <div className="cluster">
        {link && (
          <Button kind="secondary" small onClick={sendAgain}>
            {text("sendAgain")}
            {whose}
          </Button>
        )}
        <Button kind="secondary" small onClick={() => setAsking(true)}>
          {text("withdraw")}
          {whose}
        </Button>
      </div>
      <Dialog
        open={asking}
        title={text("withdrawTitle", { name })}
        onClose={() => setAsking(false)}
        foot={
          <>
            <Button kind="secondary" onClick={() => setAsking(false)}>
              {text("keep")}
            </Button>
            <Button onClick={withdraw}>{text("withdrawYes")}</Button>
          </>
        }
      >
        <p>{text("withdrawText")}</p>
      </Dialog>
    </li>
  );
}
