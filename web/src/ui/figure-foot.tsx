import { figureFrame } from "@lokaal17/shared/text/figure-frame";
import { webShell } from "@lokaal17/shared/text/web-shell";
import { addressOf } from "./client.ts";
import type { FigureProps } from "./figure.tsx";
import { EmbedButton } from "./figure-embed.tsx";
import type { FigureQuestion } from "./figure-picture.ts";
import { CopyPicture, PrintedWith, SharePicture } from "./figure-share.tsx";
import { Icon } from "./icon.tsx";
import { addressIn, useLocale, useText } from "./locale.tsx";
import { WhenOpened } from "./when-opened.tsx";

/** What can be done with a figure: see its table, take it along, show it elsewhere, cite it, doubt it. */
export function FigureFoot(props: Pick<FigureProps, "table" | "actions" | "picture" | "question" | "about">) {
  const { table, actions = {}, picture, question, about } = props;
  const text = useText(webShell);
  const frame = useText(figureFrame);
  return (
    <>
      {picture && <PrintedWith picture={picture} />}
      <div className="figure__actions">
        {table && (
          <details className="figure__more">
            <summary className="button button--plain button--small">
              <Icon name="table" />
              {text("table")}
            </summary>
            <WhenOpened>{table}</WhenOpened>
          </details>
        )}
        {actions.download}
        {picture && <CopyPicture picture={picture} />}
        {actions.embed && (
          <EmbedButton
            address={actions.embed}
            finding={picture?.finding}
            measure={picture?.measure}
            dataVersion={picture?.dataVersion}
          />
        )}
        {question && <QuestionLink question={question} />}
        {(picture || about) && (
          <details className="figure__more">
            <summary className="button button--plain button--small">
              <Icon name="info" />
              {frame("more")}
            </summary>
            <div className="stack">
              {picture && <SharePicture picture={picture} />}
              {about}
            </div>
          </details>
        )}
      </div>
    </>
  );
}

/** The way to the inbox where somebody answers. */
function QuestionLink({ question: { area, indicator, period } }: { question: FigureQuestion }) {
  const text = useText(figureFrame);
  const locale = useLocale();
  const address = addressOf("/klopt", {}, { gebied: area, indicator, periode: period });
  return (
    <a className="button button--plain button--small" href={addressIn(locale, address)}>
      <Icon name="comment" />
      {text("question")}
    </a>
  );
}
