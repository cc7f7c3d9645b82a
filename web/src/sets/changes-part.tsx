import type { ComparisonSet } from "@lokaal17/shared/contract/comparison-sets";
import { setScreens } from "@lokaal17/shared/text/set-screens";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useText } from "../ui/locale.tsx";
import { ErrorState } from "../ui/states.tsx";
import { setChangesQuery } from "./queries.ts";
import { SetChangesList } from "./set-changes.tsx";

/** What changed since a set was saved, looked up when it is opened: for a list of many it would be work for nothing. */
export function ChangesPart({ set: { id, name } }: { set: ComparisonSet }) {
  const text = useText(setScreens);
  const [open, setOpen] = useState(false);
  const { data, error, refetch } = useQuery({ ...setChangesQuery(id), enabled: open });
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary aria-label={text("what-changed-of", { name })}>{text("what-changed")}</summary>
      {data ? (
        <div className="stack stack--tight">
          <p className="meta-line">{text("changes-heading", { publication: data.from.name })}</p>
          <SetChangesList found={data} />
        </div>
      ) : error ? (
        <ErrorState title={text("what-changed")} error={error} level={4} onRetry={() => void refetch()} />
      ) : (
        <p role="status">{text("changes-busy")}</p>
      )}
    </details>
  );
}
