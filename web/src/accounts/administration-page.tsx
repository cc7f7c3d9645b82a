import { administrationScreens } from "@lokaal17/shared/text/administration-screens";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { roundsQuery } from "../entry/round-queries.ts";
import { useAccount } from "../ui/account.tsx";
import { useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { EmptyState } from "../ui/states.tsx";

/** Ways to all that the account may manage, and nothing else. */
export function AdministrationPage() {
  const text = useText(administrationScreens);
  const may = useAccount()?.may;
  if (!may) return null;
  const parts = [
    {
      title: "people",
      links: [
        may.appointOfficers && (
          <Way key="accounts" note={text(may.manageAccounts ? "text.accounts" : "text.officers")}>
            <Link to="/beheer/accounts">{text("link.accounts")}</Link>
          </Way>
        ),
        may.manageAccounts && (
          <Way key="messages" note={text("text.messages")}>
            <Link to="/beheer/berichten">{text("link.messages")}</Link>
          </Way>
        ),
        may.manageKeys && (
          <Way key="keys" note={text("text.keys")}>
            <Link to="/beheer/sleutels">{text("link.keys")}</Link>
          </Way>
        ),
        may.seeAudit && (
          <Way key="log" note={text("text.log")}>
            <Link to="/logboek">{text("link.log")}</Link>
          </Way>
        ),
      ],
    },
    {
      title: "yearly",
      links: [
        may.manageRounds && (
          <Way key="rounds" note={text("text.rounds")}>
            <Link to="/rondes">{text("link.rounds")}</Link>
          </Way>
        ),
        may.manageRounds && (
          <Way key="feasibility" note={text("text.feasibility")}>
            <Link to="/rondes/haalbaarheid">{text("link.feasibility")}</Link>
          </Way>
        ),
        may.seeCompleteness && <CompletenessWays key="completeness" />,
      ],
    },
    {
      title: "content",
      links: [
        may.seeSources && (
          <Way key="sources" note={text("text.sources")}>
            <Link to="/bronnen">{text("link.sources")}</Link>
          </Way>
        ),
        may.editCheckRules && (
          <Way key="checkRules" note={text("text.checkRules")}>
            <Link to="/controleregels">{text("link.checkRules")}</Link>
          </Way>
        ),
        may.defineIndicators && (
          <Way key="definitions" note={text("text.definitions")}>
            <Link to="/definities">{text("link.definitions")}</Link>
          </Way>
        ),
        may.decideThresholds && (
          <Way key="thresholds" note={text("text.thresholds")}>
            <Link to="/drempels">{text("link.thresholds")}</Link>
          </Way>
        ),
      ],
    },
  ] as const;
  const shown = parts.filter(({ links }) => links.some(Boolean));
  return (
    <>
      <PageHead title={text("title")} lead={text("lead")} />
      {shown.length === 0 && (
        <EmptyState icon="lock" title={text("nothing")} level={2}>
          {text("nothingText")}
        </EmptyState>
      )}
      <div className="stack stack--wide">
        {shown.map(({ title, links }) => (
          <section key={title} className="section stack" aria-labelledby={`beheer-${title}`}>
            <h2 id={`beheer-${title}`}>{text(title)}</h2>
            <ul className="plain-rows">{links}</ul>
          </section>
        ))}
      </div>
    </>
  );
}

function Way({ note, children }: { note: string; children: ReactNode }) {
  return (
    <li>
      {children}
      <span className="meta-line plain-rows__detail">{note}</span>
    </li>
  );
}

/** How far everybody is, for each round that still runs. */
function CompletenessWays() {
  const text = useText(administrationScreens);
  const { rounds } = useSuspenseQuery(roundsQuery).data;
  return rounds
    .filter(({ phase }) => phase === "open" || phase === "correction")
    .map(({ id, name }) => (
      <Way key={id} note={text("text.completeness")}>
        <Link to="/invoer/volledigheid/$round" params={{ round: id }}>
          {text("link.completeness", { round: name })}
        </Link>
      </Way>
    ));
}
