import { nameWithLayer } from "@lokaal17/shared/text/area-name";
import { importScreens } from "@lokaal17/shared/text/import-screens";
import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { worklistQuery } from "../entry/queries.ts";
import { useAccount } from "../ui/account.tsx";
import { buttonClass } from "../ui/button.tsx";
import { Select } from "../ui/field.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { EmptyState } from "../ui/states.tsx";
import { DropZone } from "./drop-zone.tsx";
import { TemplateLink } from "./template-link.tsx";

/** Something a file can be for. */
interface Target {
  key: string;
  label: string;
  /** Drafts of a round, for one organisation or for all of the account; null: approved figures. */
  entry: { round: string; area?: string } | null;
}

/** Choosing what a file is for, its template, and sending it. */
export function SendSection({ wanted }: { wanted: { round: string; area: string } | null }) {
  const text = useText(importScreens);
  const client = useQueryClient();
  const navigate = useNavigate();
  const targets = useTargets();
  const [chosen, setChosen] = useState(wanted ? keyOf(wanted) : "");
  const target = targets.find(({ key }) => key === chosen) ?? targets[0];

  if (!target)
    return (
      <EmptyState icon="clock" title={text("noTarget")} level={3}>
        <p>
          <Link to="/invoer">{text("toWorklist")}</Link>
        </p>
      </EmptyState>
    );

  return (
    <div className="stack send-file">
      <Select
        label={text("target")}
        value={target.key}
        {...(target.entry ? {} : { hint: text("targetApprovedHint") })}
        onChange={(event) => setChosen(event.target.value)}
      >
        {targets.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </Select>
      {target.entry && (
        <>
          <p>{text("templateText")}</p>
          <p>
            {target.entry.area === undefined ? (
              text("templateChoose")
            ) : (
              <TemplateLink
                round={target.entry.round}
                area={target.entry.area}
                of={target.label}
                className={buttonClass({ kind: "secondary" })}
              />
            )}
          </p>
        </>
      )}
      <DropZone
        target={target.entry ?? {}}
        onSent={({ id }) => {
          client.removeQueries({
            predicate: ({ queryKey }) => String(queryKey[0]).startsWith("/v1/imports"),
          });
          void navigate({ to: "/bestanden/$import", params: { import: id } });
        }}
      />
    </div>
  );
}

/** Rounds that are open for organisations of the account, and for analysts figures that need no approval. */
function useTargets(): Target[] {
  const text = useText(importScreens);
  const locale = useLocale();
  const account = useAccount();
  const { tasks } = useSuspenseQuery(worklistQuery).data;
  const open = tasks.filter(
    ({ mayEnter, phase, excused }) => mayEnter && phase === "open" && excused === null,
  );
  const own: Target[] = open.map(({ round, area, areaName }) => ({
    key: keyOf({ round: round.id, area }),
    label: text("targetEntry", { area: nameWithLayer(area, areaName, locale), round: round.name }),
    entry: { round: round.id, area },
  }));
  // One file may hold the figures of several organisations: a joint service sends it once.
  for (const [round, [first, second]] of Map.groupBy(open, (task) => task.round.id))
    if (first && second)
      own.push({
        key: keyOf({ round }),
        label: text("targetAll", { round: first.round.name }),
        entry: { round },
      });
  if (!account?.may.importAsApproved) return own;
  return [...own, { key: "approved", label: text("targetApproved"), entry: null }];
}

const keyOf = ({ round, area = "" }: { round: string; area?: string }) => `${round} ${area}`;
