import type { checkOneTimeLink, OneTimeLink } from "@lokaal17/shared/contract/accounts";
import { accountScreens } from "@lokaal17/shared/text/account-screens";
import { formatMoment } from "@lokaal17/shared/text/number";
import { viewText } from "@lokaal17/shared/text/view-pages";
import { Link, useLocation, useParams } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useAccount } from "../ui/account.tsx";
import { buttonClass } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { type Problem, problemOf } from "../ui/problem.ts";
import { Refusal } from "../ui/refusal.tsx";
import { ChoosePassword } from "./choose-password.tsx";

/**
 * Where the link of an invitation or a reset leads. Reading the page uses nothing up, as mail programs do to look for
 * harm: it asks whose link it is, and only sending a password uses it. The token travels in bodies only.
 */
export function OneTimeLinkPage() {
  const text = useText(accountScreens);
  const view = useText(viewText);
  const locale = useLocale();
  const account = useAccount();
  const token = useParams({ strict: false }).token ?? "";
  const isInvitation = useLocation({ select: ({ pathname }) => pathname.startsWith("/uitnodiging") });
  const [link, setLink] = useState<OneTimeLink | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  useEffect(() => {
    const abort = new AbortController();
    setProblem(null);
    send<typeof checkOneTimeLink>("post", "/v1/one-time-links/check", {
      body: { token },
      signal: abort.signal,
    })
      .then(setLink)
      .catch((thrown: unknown) => {
        if (!abort.signal.aborted) setProblem(problemOf(thrown));
      });
    return () => abort.abort();
  }, [token]);

  return (
    <>
      <meta name="referrer" content="no-referrer" />
      <meta name="robots" content="noindex" />
      <PageHead
        title={text(isInvitation ? "invitationTitle" : "resetTitle")}
        lead={text(isInvitation ? "invitationLead" : "resetLead")}
      />
      <div className="stack sign-in">
        <noscript>
          <p className="field__error">{view("needs-script")}</p>
        </noscript>
        {!link && !problem && <p role="status">{text("linkChecking")}</p>}
        {problem && <LinkRefused problem={problem} isInvitation={isInvitation} />}
        {link && (
          <>
            <p className="sign-in__who">{text("linkOf", { name: link.name, email: link.email })}</p>
            {account && account.email !== link.email && (
              <Notice kind="warning" title={text("linkSignedIn", { name: account.name })}>
                {text("linkSignedInText")}
              </Notice>
            )}
            <ChoosePassword token={token} owner={link} />
            <p className="meta-line">{text("linkUntil", { moment: formatMoment(link.expiresAt, locale) })}</p>
          </>
        )}
      </div>
    </>
  );
}

/** A link that works no more, and how to get one that does. */
function LinkRefused({ problem, isInvitation }: { problem: Problem; isInvitation: boolean }) {
  const text = useText(accountScreens);
  const isGone = problem.status === 404 || problem.status === 400;
  return (
    <>
      {isGone ? (
        <Notice kind="error" title={text("linkFailed")} live>
          <p>{text("linkGone")}</p>
          {isInvitation && <p>{text("linkAskCoordinator")}</p>}
        </Notice>
      ) : (
        <Refusal title={text("linkFailed")} problem={problem} signingIn />
      )}
      <p className="cluster">
        {isGone && !isInvitation && (
          <Link className={buttonClass()} to="/wachtwoord">
            {text("linkAskAgain")}
          </Link>
        )}
        <Link className={buttonClass({ kind: "secondary" })} to="/inloggen">
          {text("signIn")}
        </Link>
      </p>
    </>
  );
}
