import { sectionPanels } from "@lokaal17/shared/text/section-panels";
import { Button } from "../../ui/button.tsx";
import { useText } from "../../ui/locale.tsx";
import type { PanelsProps } from "./desk-panels.tsx";

/** Numbers that somebody typed, to be bound to a fact or explained; and what else the text may not hold. */
export function FreeNumbersPanel({ place, view, rich, markdown, handle }: PanelsProps) {
  const text = useText(sectionPanels);
  const { freeNumbers, findings } = view;
  if (freeNumbers.length === 0 && findings.length === 0) return null;
  return (
    <section className="side-panel" aria-labelledby="free-heading">
      {freeNumbers.length > 0 && (
        <>
          <h2 className="side-panel__title" id="free-heading">
            {text("freeHeading", { count: freeNumbers.length })}
          </h2>
          <p className="meta-line">{text(markdown ? "freeLeadMarkdown" : "freeLead")}</p>
          <ul className="change-list">
            {freeNumbers.map((number, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same number may stand twice in the same words
              <li key={at}>
                <div>
                  <span lang={place.locale}>
                    <Around {...number} />
                  </span>
                  {rich && (
                    <span className="cluster">
                      <Button
                        kind="plain"
                        small
                        onClick={() => handle.current?.bind(number)}
                        aria-label={text("bindOf", { number: number.text })}
                      >
                        {text("bind")}
                      </Button>
                      <Button
                        kind="plain"
                        small
                        onClick={() => handle.current?.explain(number)}
                        aria-label={text("explainOf", { number: number.text })}
                      >
                        {text("explain")}
                      </Button>
                      <Button
                        kind="plain"
                        small
                        onClick={() => handle.current?.showText(number)}
                        aria-label={text("showOf", { name: number.text })}
                      >
                        {text("show")}
                      </Button>
                    </span>
                  )}
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {findings.length > 0 && (
        <>
          <h2 className="side-panel__title" {...(freeNumbers.length === 0 ? { id: "free-heading" } : {})}>
            {text("findingsHeading", { count: findings.length })}
          </h2>
          <ul>
            {findings.map(({ pointer, detail }) => (
              <li key={pointer + detail}>{detail}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** The number among its words. */
function Around({ around, text }: { around: string; text: string }) {
  const at = around.indexOf(text);
  if (at < 0) return <strong>{text}</strong>;
  return (
    <>
      {around.slice(0, at)}
      <strong>{text}</strong>
      {around.slice(at + text.length)}
    </>
  );
}
