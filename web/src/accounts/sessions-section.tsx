import type { endOtherSessions, endSession, Sessions } from "@lokaal17/shared/contract/accounts";
import { accountSecurity } from "@lokaal17/shared/text/account-security";
import { formatMoment } from "@lokaal17/shared/text/number";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { useLocale, useText } from "../ui/locale.tsx";
import { Refusal } from "../ui/refusal.tsx";
import { Tag } from "../ui/tag.tsx";
import { sessionsQuery } from "./queries.ts";
import { useWrite } from "./use-write.ts";

/** Where one is signed in, and ending that elsewhere. */
export function SessionsSection() {
  const text = useText(accountSecurity);
  const { sessions } = useSuspenseQuery({ ...sessionsQuery, staleTime: 10_000 }).data;
  const { busy, problem, done, write } = useWrite();

  const end = ({ id }: Session) =>
    write(() => send<typeof endSession>("delete", "/v1/sessions/:id", { params: { id } }), text("ended"));
  const endOthers = () =>
    write(
      () => send<typeof endOtherSessions>("delete", "/v1/sessions", {}),
      ({ ended }) => text("endedOthers", { count: ended }),
    );

  return (
    <section className="section stack" aria-labelledby="plekken">
      <h2 id="plekken">{text("sessionsHeading")}</h2>
      <p>{text("sessionsLead")}</p>
      <p className="meta-line" role="status">
        {done}
      </p>
      {problem && <Refusal title={text("notEnded")} problem={problem} />}
      <ul className="plain-rows">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} onEnd={() => end(session)} />
        ))}
      </ul>
      {sessions.length > 1 && (
        <p>
          <Button kind="secondary" onClick={endOthers} {...(busy ? { reason: text("busy") } : {})}>
            {text("endOthers")}
          </Button>
        </p>
      )}
    </section>
  );
}

type Session = Sessions["sessions"][number];

function SessionRow({ session, onEnd }: { session: Session; onEnd: () => void }) {
  const text = useText(accountSecurity);
  const locale = useLocale();
  const device = session.device ?? text("deviceUnknown");
  const createdAt = formatMoment(session.createdAt, locale);
  return (
    <li className="cluster cluster--spread">
      <span>
        <strong>{device}</strong> {session.current && <Tag>{text("thisOne")}</Tag>}
        <span className="meta-line plain-rows__detail">
          {text("since", { moment: createdAt })}.{" "}
          {text("lastSeen", { moment: formatMoment(session.lastSeenAt, locale) })}.
        </span>
      </span>
      {!session.current && (
        <Button kind="secondary" small onClick={onEnd}>
          {text("end")}
          <span className="visually-hidden"> {text("endOf", { device, moment: createdAt })}</span>
        </Button>
      )}
    </li>
  );
}
