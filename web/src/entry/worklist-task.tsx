import type { WorklistTask as Task } from "@lokaal17/shared/contract/rounds";
import { nameWithLayer } from "@lokaal17/shared/text/area-name";
import { assignmentScreens } from "@lokaal17/shared/text/assignment-screens";
import { entryScreens } from "@lokaal17/shared/text/entry-screens";
import { formatDate } from "@lokaal17/shared/text/number";
import { ownPageScreens } from "@lokaal17/shared/text/own-page-screens";
import { roundScreens } from "@lokaal17/shared/text/round-screens";
import { Link } from "@tanstack/react-router";
import { TemplateLink } from "../imports/template-link.tsx";
import { useAccount } from "../ui/account.tsx";
import { buttonClass } from "../ui/button.tsx";
import { addressOf } from "../ui/client.ts";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { Tag } from "../ui/tag.tsx";
import { CountsBar } from "./counts-bar.tsx";
import { ReturnReason } from "./return-reason.tsx";
import { RoundCalendar } from "./round-calendar.tsx";
import { WorklistAsked } from "./worklist-asked.tsx";
import { WorklistExtension } from "./worklist-extension.tsx";

/** One round of one organisation: how long there is, how far it is, what came back and why, what to do next. */
export function WorklistTask({ task }: { task: Task }) {
  const text = useText(entryScreens);
  const roundText = useText(roundScreens);
  const locale = useLocale();
  const { round, area, areaName, counts, requiredEmpty, lastReturn, openSubmission } = task;
  const id = `task-${round.id}-${area}`;
  return (
    <section className="section stack" aria-labelledby={id}>
      <h3 id={id}>
        {text("taskTitle", { area: nameWithLayer(area, areaName, locale), round: round.name })}{" "}
        {task.practice && <Tag>{roundText("practice")}</Tag>}
      </h3>
      {task.excused === null ? (
        <>
          <RoundCalendar round={round} />
          <Deadline task={task} />
        </>
      ) : (
        <Notice title={roundText("excusedTitle")}>{task.excused}</Notice>
      )}
      <CountsBar counts={counts} />
      <p>
        {text("requiredEmpty", { count: requiredEmpty })}{" "}
        {requiredEmpty === 0 && counts.empty > 0 && text("optionalEmpty", { count: counts.empty })}
      </p>
      {lastReturn && (
        <Notice
          icon="returned"
          title={text("returnedTitle", { date: formatDate(lastReturn.decidedAt, locale) })}
        >
          <ReturnReason lastReturn={lastReturn} />
        </Notice>
      )}
      {openSubmission && (
        <p>
          {text("waiting", {
            count: openSubmission.cells,
            date: formatDate(openSubmission.submittedAt, locale),
          })}
        </p>
      )}
      <WorklistAsked task={task} />
      <Ways task={task} />
      <WorklistExtension task={task} />
    </section>
  );
}

function Deadline({ task: { phase, practice, overdue, daysLeft, requiredEmpty } }: { task: Task }) {
  const text = useText(roundScreens);
  if (overdue)
    return (
      <Notice
        kind="warning"
        icon="clock"
        title={text("overdue", { days: -daysLeft, count: requiredEmpty })}
      />
    );
  if (phase !== "open" || practice) return null;
  return (
    <p>
      <strong>{text("daysLeft", { days: daysLeft })}</strong>
    </p>
  );
}

/** Where one goes from here, the most useful first. */
function Ways({ task }: { task: Task }) {
  const text = useText(entryScreens);
  const roundText = useText(roundScreens);
  const assignText = useText(assignmentScreens);
  const ownText = useText(ownPageScreens);
  const mayImport = useAccount()?.may.importValues;
  const mayAssign = useAccount()?.may.assign && (task.mayEnter || task.maySeeCompleteness);
  const { round, area, areaName, openSubmission, mayApprove, maySeeDrafts, mayEnter, phase } = task;
  const reviews = openSubmission !== null && mayApprove;
  return (
    <>
      {!maySeeDrafts && !mayEnter && <p className="meta-line">{roundText("noDrafts")}</p>}
      <div className="cluster">
        {(maySeeDrafts || mayEnter) && (
          <Link
            className={buttonClass({
              kind: reviews || task.practice || phase !== "open" ? "secondary" : "primary",
            })}
            to="/invoer/$round/$area"
            params={{ round: round.id, area }}
          >
            {task.practice ? roundText("practise") : text("openGrid")}{" "}
            <span className="visually-hidden">{areaName}</span>
          </Link>
        )}
        {mayEnter && mayImport && phase === "open" && (
          <>
            <Link to="/bestanden" search={{ ronde: round.id, gebied: area }}>
              {text("fillByFile")} <span className="visually-hidden">{areaName}</span>
            </Link>
            <TemplateLink round={round.id} area={area} of={areaName} />
          </>
        )}
        {openSubmission && mayApprove && (
          <Link
            className={buttonClass()}
            to="/goedkeuren/$submission"
            params={{ submission: openSubmission.id }}
          >
            {text("review")} <span className="visually-hidden">{areaName}</span>
          </Link>
        )}
        {mayAssign && (phase === "open" || phase === "not-yet") && (
          <Link to="/invoer/$round/$area/uitzetten" params={{ round: round.id, area }}>
            {assignText("toAssign")} <span className="visually-hidden">{areaName}</span>
          </Link>
        )}
        {mayEnter && phase === "open" && (
          <Link to="/invoer/$round/$area/bekend" params={{ round: round.id, area }}>
            {ownText("to-known")} <span className="visually-hidden">{areaName}</span>
          </Link>
        )}
        {mayEnter && !task.practice && (
          <Link to="/eigen/$area" params={{ area }}>
            {ownText("to-own")} <span className="visually-hidden">{areaName}</span>
          </Link>
        )}
        {task.maySeeCompleteness && (
          <Link to="/invoer/volledigheid/$round" params={{ round: round.id }}>
            {roundText("completeness")} <span className="visually-hidden">{areaName}</span>
          </Link>
        )}
        {phase !== "closed" && phase !== "correction" && (
          <a
            href={addressOf("/v1/rounds/:round/calendar.ics", { round: round.id }, { area })}
            download={`lokaal17-${round.id}-${area}.ics`}
          >
            {roundText("calendarFile")} <span className="visually-hidden">{areaName}</span>
          </a>
        )}
      </div>
    </>
  );
}
