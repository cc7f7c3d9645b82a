import type { ComparisonSet, restoreComparisonSet } from "@lokaal17/shared/contract/comparison-sets";
import { setScreens } from "@lokaal17/shared/text/set-screens";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { newId } from "../entry/new-id.ts";
import { useOwnWrite } from "../framework/own-write.ts";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { EmptyState } from "../ui/states.tsx";
import { setsQuery } from "./queries.ts";
import { SetItem } from "./set-item.tsx";

interface Done {
  said: string;
  removed?: { id: string; name: string } | undefined;
}

/** All saved comparisons that somebody sees: her own first, then those of colleagues and what she watches of others. */
export function SetsPage() {
  const text = useText(setScreens);
  const { sets, teams } = useSuspenseQuery(setsQuery).data;
  const { busy, write } = useOwnWrite();
  const [done, setDone] = useState<Done | null>(null);
  const groups = [
    { key: "own-heading", found: sets.filter(({ own }) => own) },
    { key: "team-heading", found: sets.filter(({ own, ownerName }) => !own && ownerName !== null) },
    { key: "watched-heading", found: sets.filter(({ own, ownerName }) => !own && ownerName === null) },
  ] as const;

  const restore = (removed: { id: string; name: string }) =>
    write("", async () => {
      await send<typeof restoreComparisonSet>("post", "/v1/comparison-sets/:id/restorations", {
        params: { id: removed.id },
        body: {},
        idempotencyKey: newId(),
      });
      setDone({ said: text("restored", { name: removed.name }) });
    });

  return (
    <>
      <PageHead title={text("title")} lead={text("lead")}>
        <div role="status">
          {done && (
            <Notice kind="success" title={done.said}>
              {done.removed && (
                <Button
                  kind="secondary"
                  small
                  onClick={() => done.removed && restore(done.removed)}
                  {...(busy ? { reason: text("busy") } : {})}
                >
                  {text("undo")}
                </Button>
              )}
            </Notice>
          )}
        </div>
      </PageHead>
      <div className="stack stack--wide">
        {groups.map(
          ({ key, found }) =>
            (found.length > 0 || key === "own-heading") && (
              <section className="section stack" aria-labelledby={key} key={key}>
                <h2 id={key}>{text(key)}</h2>
                {found.length === 0 && <NothingSaved />}
                {sorted(found).map((set) => (
                  <SetItem
                    key={set.id}
                    set={set}
                    teams={teams}
                    onDone={(said, removed) => setDone({ said, removed })}
                  />
                ))}
              </section>
            ),
        )}
      </div>
    </>
  );
}

function NothingSaved() {
  const text = useText(setScreens);
  return (
    <EmptyState icon="plus" title={text("none-title")}>
      <p>{text("none-text")}</p>
      <Link to="/vergelijken">{text("to-compare")}</Link>
    </EmptyState>
  );
}

/** What has news first. */
const sorted = (sets: readonly ComparisonSet[]) =>
  [...sets].sort((one, other) => Number(other.unseen !== null) - Number(one.unseen !== null));
