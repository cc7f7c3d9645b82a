import type { postRoundCopy, RoundView } from "@lokaal17/shared/contract/rounds";
import { roundScreens } from "@lokaal17/shared/text/round-screens";
import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useAccount } from "../ui/account.tsx";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { type Problem, problemOf } from "../ui/problem.ts";
import { Refusal } from "../ui/refusal.tsx";
import { EmptyState } from "../ui/states.tsx";
import { forgetReads } from "./forget-reads.ts";
import { newId } from "./new-id.ts";
import { RoundExceptions } from "./round-exceptions.tsx";
import { RoundExtensions } from "./round-extensions.tsx";
import { RoundForm } from "./round-form.tsx";
import { extensionRequestsQuery, roundQuery } from "./round-queries.ts";

const route = getRouteApi("/rondes/$round");

/** One round: what it asks, who is excepted, who asks for more time. For the analyst. */
export function RoundPage() {
  const text = useText(roundScreens);
  const account = useAccount();
  const { round: id } = route.useParams();
  const round = useSuspenseQuery(roundQuery(id)).data;
  const { requests } = useSuspenseQuery(extensionRequestsQuery(id)).data;
  const back = <Link to="/rondes">{text("roundsTitle")}</Link>;
  if (!account?.may.manageRounds)
    return (
      <>
        <PageHead title={round.name} breadcrumb={back} />
        <EmptyState icon="lock" title={text("notAllowedTitle")} level={2} />
      </>
    );
  return (
    <>
      <PageHead
        title={round.name}
        breadcrumb={back}
        lead={text(`phase.${round.phase}`)}
        meta={
          <Link to="/invoer/volledigheid/$round" params={{ round: round.id }}>
            {text("toCompleteness")}
          </Link>
        }
      />
      <div className="stack stack--wide">
        {round.warnings.map((warning) => (
          <Notice key={warning} kind="warning" title={warning} />
        ))}
        <RoundForm key={round.id} round={round} />
        <RoundExtensions requests={requests} />
        <RoundExceptions round={round} />
        <CopyRound round={round} />
      </div>
    </>
  );
}

function CopyRound({ round }: { round: RoundView }) {
  const text = useText(roundScreens);
  const client = useQueryClient();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [made, setMade] = useState<RoundView | null>(null);

  async function copy() {
    setProblem(null);
    try {
      const copied = await send<typeof postRoundCopy>("post", "/v1/rounds/:round/copies", {
        params: { round: round.id },
        idempotencyKey: newId(),
      });
      await forgetReads(client);
      setMade(copied);
    } catch (thrown) {
      setProblem(problemOf(thrown));
    }
  }

  return (
    <section className="section stack" aria-labelledby="round-copy">
      <h2 id="round-copy">{text("copy")}</h2>
      <p>{text("copyText")}</p>
      {problem && <Refusal title={text("copyFailed")} problem={problem} />}
      {made ? (
        <Notice kind="success" title={text("copied", { name: made.name })} live>
          <p>
            <Link to="/rondes/$round" params={{ round: made.id }}>
              {made.name}
            </Link>
          </p>
        </Notice>
      ) : (
        <div className="cluster">
          <Button kind="secondary" onClick={copy}>
            {text("copy")}
          </Button>
        </div>
      )}
    </section>
  );
}
