import { figureFrame } from "@lokaal17/shared/text/figure-frame";
import { webShell } from "@lokaal17/shared/text/web-shell";
import { addressIn, useLocale, useText } from "../ui/locale.tsx";
import { problemOf } from "../ui/problem.ts";
import { EmptyState } from "../ui/states.tsx";

/** In the place of a figure that cannot be drawn: why, and the way to the site. Never an empty frame. */
export function EmbedError({ error }: { error?: unknown }) {
  const text = useText(figureFrame);
  const shell = useText(webShell);
  const locale = useLocale();
  const { status } = problemOf(error);
  const isGone = error === undefined || (status >= 400 && status < 500);
  const kind = isGone ? "embed-missing" : "embed-failed";
  return (
    <>
      <title>{`${text(kind)} – ${shell("siteName")}`}</title>
      <h1 className="visually-hidden">{shell("siteName")}</h1>
      <EmptyState icon="refused" title={text(kind)} level={2}>
        <p>{text(`${kind}-text`)}</p>
        <p>
          <a href={addressIn(locale, "/")}>
            {shell("siteName")} <span className="visually-hidden">({text("new-window")})</span>
          </a>
        </p>
      </EmptyState>
    </>
  );
}
