import { setScreens } from "@lokaal17/shared/text/set-screens";
import { getRouteApi } from "@tanstack/react-router";
import { buttonClass } from "../ui/button.tsx";
import { addressIn, useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHead } from "../ui/page-head.tsx";

const route = getRouteApi("/sets/stop/$code");

/** Where the link in a mail leads: one button, for programs that look into mail open links by themselves. */
export function StopWatchPage() {
  const text = useText(setScreens);
  const locale = useLocale();
  const { code } = route.useParams();
  const { klaar } = route.useSearch();
  return (
    <>
      <PageHead title={text("stop-title")}>
        <meta name="robots" content="noindex" />
      </PageHead>
      <section className="section stack">
        {klaar === "ja" && <Notice kind="success" title={text("stop-done")} />}
        {klaar === "nee" && (
          <Notice kind="warning" title={text("stop-unknown")}>
            {text("stop-unknown-text")}
          </Notice>
        )}
        {!klaar && (
          <form className="stack" method="post" action={addressIn(locale, `/sets/stop/${code}`)}>
            <p>{text("stop-text")}</p>
            <div className="cluster">
              <button type="submit" className={buttonClass()}>
                {text("stop-button")}
              </button>
            </div>
          </form>
        )}
      </section>
    </>
  );
}
