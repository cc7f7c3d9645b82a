import { sectionPanels } from "@lokaal17/shared/text/section-panels";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { useText } from "../../ui/locale.tsx";
import type { PanelsProps } from "./desk-panels.tsx";
import { FactCard } from "./fact-card.tsx";
import { chipState } from "./fact-look.ts";
import { ReasonDialog } from "./reason-dialog.tsx";

/** What is chosen in the text: where a number comes from and what can be done with it. Escape goes back to the text. */
export function ChosenPanel({ place, view, names, chosen, hovered, handle, heading }: PanelsProps) {
  const text = useText(sectionPanels);
  const [keeping, setKeeping] = useState(false);
  const [closed, setClosed] = useState("");
  const key = JSON.stringify(chosen);
  const looked = hovered && !(chosen?.kind === "fact" && chosen.fact === hovered) ? hovered : null;
  if (looked) {
    return (
      <section className="side-panel side-panel--looked" aria-label={text("looked")}>
        <FactCard place={place} fact={looked} />
      </section>
    );
  }
  if (!chosen || closed === key) return null;
  const state = chosen.kind === "fact" ? chipState(chosen, view.stale) : null;
  const change =
    chosen.kind === "fact" ? (to: object) => handle.current?.changeFact(chosen.fact, chosen.shown, to) : null;
  const back = () => handle.current?.focus();

  return (
    <section
      className="side-panel side-panel--chosen"
      aria-labelledby="chosen-heading"
      onKeyDown={(event) => {
        if (event.key === "Escape" && !keeping) back();
      }}
    >
      <div className="side-panel__head">
        <h2 className="side-panel__title" id="chosen-heading" ref={heading} tabIndex={-1}>
          {text(`chosen.${chosen.kind}`)}
        </h2>
        <button
          type="button"
          className="chip__remove side-panel__close"
          aria-label={text("closePanel")}
          onClick={() => {
            setClosed(key);
            back();
          }}
        >
          <Icon name="close" />
        </button>
      </div>
      {chosen.kind === "fact" && <FactCard place={place} fact={chosen.fact} shown={chosen.shown} />}
      {chosen.kind === "reference" && (
        <p>{names.wholeTarget(chosen.target) ?? text("noTarget", { target: chosen.target })}</p>
      )}
      {chosen.kind === "figure" && (
        <p>{names.figure(chosen.figure)?.title ?? text("noTarget", { target: chosen.figure })}</p>
      )}
      {state?.kind === "stale" && (
        <div className="notice notice--warning">
          <Icon name="doubt" />
          <div>
            <strong>{text("staleTitle")}</strong>
            <p>
              <span className="old-new">
                <del>{chosen.kind === "fact" && chosen.shown}</del>
                <Icon name="arrow-flat" />
                <span className="visually-hidden">{text("becomes")}</span>
                <ins>{state.now}</ins>
              </span>
            </p>
            <p>{text("staleWords")}</p>
          </div>
        </div>
      )}
      {state?.kind === "missing" && (
        <div className="notice notice--warning">
          <Icon name="doubt" />
          <div>
            <strong>{text("missingTitle")}</strong>
            <p>{text("missingText")}</p>
          </div>
        </div>
      )}
      {state?.kind === "kept" && <p>{text("keptBecause", { reason: state.reason })}</p>}
      <div className="cluster">
        {state?.kind === "stale" && (
          <>
            <Button
              small
              onClick={() => {
                change?.({ shown: state.now, dataVersion: view.dataVersion, kept: null });
                back();
              }}
            >
              {text("takeNew")}
            </Button>
            <Button kind="secondary" small onClick={() => setKeeping(true)}>
              {text("keepOld")}
            </Button>
          </>
        )}
        {state?.kind === "kept" && (
          <Button
            kind="secondary"
            small
            onClick={() =>
              change?.({
                kept: null,
                ...(state.now ? { shown: state.now, dataVersion: view.dataVersion } : {}),
              })
            }
          >
            {text("follow")}
          </Button>
        )}
        <Button
          kind={state?.kind === "stale" ? "plain" : "secondary"}
          small
          onClick={() => handle.current?.changeChosen()}
        >
          {text(`change.${chosen.kind}`)}
        </Button>
        <Button kind="plain" small onClick={() => handle.current?.removeChosen()}>
          {text("remove")}
        </Button>
        <Button kind="plain" small onClick={back}>
          {text("backToText")}
        </Button>
      </div>
      {keeping && chosen.kind === "fact" && (
        <ReasonDialog
          title={text("keepTitle")}
          label={text("keepLabel")}
          hint={text("keepHint")}
          save={text("keepSave")}
          onClose={() => setKeeping(false)}
          onSave={(reason) => {
            setKeeping(false);
            change?.({ kept: reason, against: state?.kind === "stale" ? state.now : "" });
            back();
          }}
        >
          <p>{text("keepText", { shown: chosen.shown, now: state?.kind === "stale" ? state.now : "" })}</p>
        </ReasonDialog>
      )}
    </section>
  );
}
