import { networkScreens } from "@lokaal17/shared/text/network-screens";
import { formatDate } from "@lokaal17/shared/text/number";
import { useSuspenseQuery } from "@tanstack/react-query";
import { lazy } from "react";
import { AreaLink } from "../entry/area-link.tsx";
import { useAccount } from "../ui/account.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { EmptyState } from "../ui/states.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import { AfterMount } from "./after-mount.tsx";
import { membersQuery } from "./queries.ts";

const MemberForm = lazy(() => import("./member-form.tsx"));

/** Global Goals municipalities with their decision. */
export function NetworkPage() {
  const text = useText(networkScreens);
  const locale = useLocale();
  const account = useAccount();
  const { members } = useSuspenseQuery(membersQuery).data;
  return (
    <>
      <PageHead title={text("networkTitle")} lead={text("networkLead")} />
      <div className="stack stack--wide">
        <section className="section stack" aria-labelledby="members-heading">
          <h2 id="members-heading">{text("membersHeading")}</h2>
          {members.length === 0 ? (
            <EmptyState title={text("noMembersTitle")}>{text("noMembersText")}</EmptyState>
          ) : (
            <DataTable
              caption={text("membersCaption")}
              captionHidden
              rows={members}
              rowKey={({ area }) => area}
              columns={[
                {
                  key: "area",
                  head: text("columnMunicipality"),
                  sortBy: ({ areaName }) => areaName,
                  cell: ({ area, areaName, origin }) => (
                    <>
                      <AreaLink area={area}>{areaName}</AreaLink> {origin === "synthetic" && <SyntheticTag />}
                    </>
                  ),
                },
                {
                  key: "since",
                  head: text("columnSince"),
                  sortBy: ({ joinedOn }) => joinedOn,
                  cell: ({ joinedOn }) => formatDate(joinedOn, locale),
                },
                {
                  key: "decision",
                  head: text("columnDecision"),
                  cell: ({ decision, decisionUrl }) =>
                    decisionUrl ? (
                      <a href={decisionUrl} rel="noreferrer">
                        {decision}
                      </a>
                    ) : (
                      decision
                    ),
                },
              ]}
            />
          )}
        </section>
        {account?.may.editNetwork && (
          <section className="section stack" aria-labelledby="join-heading">
            <h2 id="join-heading">{text("addMember")}</h2>
            <AfterMount>
              <MemberForm />
            </AfterMount>
          </section>
        )}
      </div>
    </>
  );
}
