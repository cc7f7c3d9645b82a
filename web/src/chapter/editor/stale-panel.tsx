import { sectionPanels } from "@lokaal17/shared/text/section-panels";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { useText } from "../../ui/locale.tsx";
import { changeFacts } from "./change-facts.ts";
import type { PanelsProps } from "./desk-panels.tsx";

/** Numbers of this text that read otherwise now, and what an editor decided about them. */
export function StalePanel({ place, view, work, rich, handle }: PanelsProps) {
  const text = useText(sectionPanels);
  const open = view.stale.filter(({ kept }) => kept === null);
  const withFigure = open.filter(({ now }) => now !== null);
  if (open.length === 0) return null;

  const take = (chips: typeof open) => {
    const changes = chips.flatMap(({ fact, was, now }) =>
      now === null
        ? []
        : [{ fact, shown: was, to: { shown: now, dataVersion: view.dataVersion, kept: null } }],
    );
    if (rich) for (const { fact, shown, to } of changes) handle.current?.changeFact(fact, shown, to);
    else work.replace({ narrative: changeFacts(view.narrative, changes) });
  };

  return (
    <section className="side-panel" aria-labelledby="stale-heading">
      <h2 className="side-panel__title" id="stale-heading">
        {text("staleHeading", { count: open.length })}
      </h2>
      <p className="meta-line">{text("staleLead")}</p>
      <ul className="change-list">
        {open.map((chip) => (
          <li key={`${chip.fact} ${chip.was}`}>
            <Icon name="doubt" />
            <div>
              <span lang={place.locale}>{chip.name}</span>
              <span className="old-new">
                <del>{chip.was}</del>
                <Icon name="arrow-flat" />
                <span className="visually-hidden">{text("becomes")}</span>
                <ins>{chip.now ?? text("noFigure")}</ins>
              </span>
              <span className="cluster">
                {chip.now !== null && (
                  <Button
                    kind="plain"
                    small
                    onClick={() => take([chip])}
                    aria-label={text("takeNewOf", { name: chip.name })}
                  >
                    {text("takeNew")}
                  </Button>
                )}
                {rich && (
                  <Button
                    kind="plain"
                    small
                    onClick={() => handle.current?.showFact(chip.fact, chip.was)}
                    aria-label={text("showOf", { name: chip.name })}
                  >
                    {text("show")}
                  </Button>
                )}
              </span>
            </div>
          </li>
        ))}
      </ul>
      {withFigure.length > 1 && (
        <Button kind="secondary" small onClick={() => take(withFigure)}>
          {text("takeAll", { count: withFigure.length })}
        </Button>
      )}
    </section>
  );
}
