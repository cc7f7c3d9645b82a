import type { copyComparisonSet, putSetWatch } from "@lokaal17/shared/contract/comparison-sets";
import { formatDate } from "@lokaal17/shared/text/number";
import { setScreens } from "@lokaal17/shared/text/set-screens";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { newId } from "../entry/new-id.ts";
import { useOwnWrite } from "../framework/own-write.ts";
import { useAccount } from "../ui/account.tsx";
import { Button, buttonClass } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { Refusal } from "../ui/refusal.tsx";
import { sharedSetQuery } from "./queries.ts";
import { SetAddress } from "./set-address.tsx";
import { SetChangesList } from "./set-changes.tsx";

const route = getRouteApi("/sets/gedeeld/$link");

/** A set for who has its link, without an account: open it as it was or as it is now, and what changed since. */
export function SharedSetPage() {
  const text = useText(setScreens);
  const locale = useLocale();
  const { link } = route.useParams();
  const account = useAccount();
  const set = useSuspenseQuery(sharedSetQuery(link)).data;
  const { problem, busy, done, write } = useOwnWrite();
  const { id, name, publication, changes, watched } = set;
  const reason = busy ? { reason: text("busy") } : {};

  const watch = () =>
    write(text("watching", { name }), () =>
      send<typeof putSetWatch>("put", "/v1/comparison-sets/:id/watch", {
        params: { id },
        body: { link },
        idempotencyKey: newId(),
      }),
    );
  const copy = () =>
    write(text("copied"), () =>
      send<typeof copyComparisonSet>("post", "/v1/comparison-sets/:id/copies", {
        params: { id },
        body: { name, link },
        idempotencyKey: newId(),
      }),
    );

  return (
    <>
      <PageHead
        title={text("shared-title", { name })}
        lead={text("shared-lead")}
        meta={text("saved-on", { date: formatDate(set.savedAt, locale), publication })}
      >
        {/* The address opens it: search engines have no business here. */}
        <meta name="robots" content="noindex" />
      </PageHead>
      <div className="stack stack--wide">
        <section className="section stack">
          <div className="cluster">
            <SetAddress address={set.address} label={text("open-now-of", { name })} className={buttonClass()}>
              {text("open-now")}
            </SetAddress>
            <SetAddress
              address={set.addressThen}
              label={text("open-then-of", { name })}
              className={buttonClass({ kind: "secondary" })}
            >
              {text("open-then")}
            </SetAddress>
          </div>
          <div role="status">{done && <Notice kind="success" title={done} />}</div>
          {problem && <Refusal title={text("refused")} problem={problem} />}
          {account && !account.contributor ? (
            <div className="cluster">
              {!watched && (
                <Button kind="secondary" onClick={watch} {...reason}>
                  {text("watch")}
                </Button>
              )}
              <Button kind="secondary" onClick={copy} {...reason}>
                {text("copy")}
              </Button>
              <Link to="/sets">{text("to-sets")}</Link>
            </div>
          ) : (
            !account && (
              <p>
                <Link to="/inloggen" search={{ naar: `/sets/gedeeld/${link}` }}>
                  {text("sign-in-to-keep")}
                </Link>
              </p>
            )
          )}
        </section>
        <section className="section stack" aria-labelledby="sindsdien">
          <h2 id="sindsdien">{text("changes-heading", { publication })}</h2>
          {set.newer ? <SetChangesList found={changes} /> : <p>{text("is-newest")}</p>}
        </section>
      </div>
    </>
  );
}
