import type { Delegations, deleteDelegation } from "@lokaal17/shared/contract/delegations";
import { nameWithLayer } from "@lokaal17/shared/text/area-name";
import { delegationScreens } from "@lokaal17/shared/text/delegation-screens";
import { formatDate } from "@lokaal17/shared/text/number";
import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { type Column, DataTable } from "../ui/data-table.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { type Problem, problemOf } from "../ui/problem.ts";
import { Refusal } from "../ui/refusal.tsx";
import { Tag } from "../ui/tag.tsx";
import { DelegationForm } from "./delegation-form.tsx";
import { delegationsQuery } from "./delegation-queries.ts";
import { newId } from "./new-id.ts";

type Delegation = Delegations["delegations"][number];

/** Who approves for whom during absence, and arranging it. Nothing for who has to do with neither. */
export function DelegationsSection() {
  const text = useText(delegationScreens);
  const client = useQueryClient();
  const { areas, delegations } = useSuspenseQuery(delegationsQuery).data;
  const [said, setSaid] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  if (areas.length === 0 && delegations.length === 0) return null;

  async function change(done: string, work: () => Promise<unknown>): Promise<boolean> {
    setProblem(null);
    setSaid("");
    try {
      await work();
      await client.invalidateQueries({ queryKey: delegationsQuery.queryKey });
      setSaid(done);
      return true;
    } catch (thrown) {
      setProblem(problemOf(thrown));
      return false;
    }
  }

  const end = ({ id }: Delegation) =>
    change(text("ended"), () =>
      send<typeof deleteDelegation>("delete", "/v1/delegations/:id", {
        params: { id },
        idempotencyKey: newId(),
      }),
    );

  return (
    <section className="section stack" aria-labelledby="vervanging">
      <h2 id="vervanging">{text("heading")}</h2>
      <p>{text("lead")}</p>
      <p className="meta-line" role="status">
        {said}
      </p>
      {problem && <Refusal title={text("failed")} problem={problem} />}
      <DelegationList delegations={delegations} onEnd={end} />
      {areas.length > 0 && <DelegationForm areas={areas} onWrite={(work) => change(text("started"), work)} />}
    </section>
  );
}

function DelegationList({
  delegations,
  onEnd,
}: {
  delegations: readonly Delegation[];
  onEnd: (delegation: Delegation) => void;
}) {
  const text = useText(delegationScreens);
  const locale = useLocale();
  const nameOf = ({ to }: Delegation) => to ?? text("vng");
  if (delegations.length === 0) return <p>{text("none")}</p>;
  const columns: [Column<Delegation>, ...Column<Delegation>[]] = [
    { key: "who", head: text("columnWho"), cell: nameOf },
    {
      key: "area",
      head: text("columnArea"),
      cell: ({ area, areaName }) => nameWithLayer(area, areaName, locale),
    },
    {
      key: "days",
      head: text("columnDays"),
      cell: ({ from, until, active }) => (
        <>
          {text("days", { from: formatDate(from, locale), until: formatDate(until, locale) })}{" "}
          <Tag>{text(active ? "active" : "coming")}</Tag>
        </>
      ),
    },
    {
      key: "reason",
      head: text("columnReason"),
      cell: ({ reason, by }) => (
        <>
          {reason}
          <small className="submission__unit">{text("by", { name: by })}</small>
        </>
      ),
    },
    {
      key: "end",
      head: text("columnEnd"),
      cell: (delegation) =>
        delegation.mayEnd && (
          <Button kind="secondary" small onClick={() => onEnd(delegation)}>
            {text("end")}
            <span className="visually-hidden"> {text("endOf", { name: nameOf(delegation) })}</span>
          </Button>
        ),
    },
  ];
  return (
    <DataTable
      caption={text("listCaption")}
      captionHidden
      columns={columns}
      rows={delegations}
      rowKey={({ id }) => id}
    />
  );
}
