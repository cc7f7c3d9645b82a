import type { postContributorSession, postLinkOwner } from "@lokaal17/shared/contract/assignments";
import type { ResponseOf } from "@lokaal17/shared/contract/endpoint";
import { assignmentScreens } from "@lokaal17/shared/text/assignment-screens";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useAccount } from "../ui/account.tsx";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { addressIn, useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { type Problem, problemOf } from "../ui/problem.ts";
import { Refusal } from "../ui/refusal.tsx";

const route = getRouteApi("/bijdragen/$token");

/**
 * Where a personal link leads: whose it is, and a button that opens it. Fetching the page opens nothing, as mail programs
 * do to look for harm; the token travels in a body only, and leaves the history when the link is opened.
 */
export function ContributeLinkPage() {
  const text = useText(assignmentScreens);
  const locale = useLocale();
  const account = useAccount();
  const { token } = route.useParams();
  const [owner, setOwner] = useState<ResponseOf<typeof postLinkOwner> | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    const abort = new AbortController();
    send<typeof postLinkOwner>("post", "/v1/contributor-links/owner", {
      body: { token },
      signal: abort.signal,
    })
      .then(setOwner)
      .catch((thrown: unknown) => {
        if (!abort.signal.aborted) setProblem(problemOf(thrown));
      });
    return () => abort.abort();
  }, [token]);

  async function open() {
    setBusy(true);
    setProblem(null);
    try {
      await send<typeof postContributorSession>("post", "/v1/contributor-sessions", { body: { token } });
      window.location.replace(addressIn(locale, "/bijdragen"));
    } catch (thrown) {
      setProblem(problemOf(thrown));
      setBusy(false);
    }
  }

  return (
    <>
      <meta name="referrer" content="no-referrer" />
      <meta name="robots" content="noindex" />
      <PageHead title={text("linkTitle")} lead={text("linkLead")} />
      <div className="stack">
        {problem && <Refusal title={text("linkFailed")} problem={problem} signingIn />}
        {!owner && !problem && <p role="status">{text("linkChecking")}</p>}
        {owner && (
          <>
            <p>
              <strong>{text("linkOwner", { name: owner.name })}</strong>{" "}
              {owner.organisations.length > 0 &&
                text("linkAsks", {
                  count: owner.organisations.length,
                  organisations: owner.organisations.join(", "),
                })}
            </p>
            {account && <Notice title={text("linkSignedIn", { name: account.name })} />}
            <div className="cluster">
              <Button onClick={open} {...(busy ? { reason: text("linkOpening") } : {})}>
                {text("linkOpen")}
              </Button>
            </div>
            <p className="meta-line">{text("linkNotYou")}</p>
          </>
        )}
      </div>
    </>
  );
}
