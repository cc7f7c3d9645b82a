import { workbenchText } from "@lokaal17/shared/text/workbench";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { CopyLink } from "../ui/copy-link.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { AddArea, ChosenBand } from "./chosen-band.tsx";
import { CompareBand } from "./compare-band.tsx";
import type { CompareSearch } from "./compare-search.ts";
import { groupWords } from "./group-words.ts";
import { MoreChoices } from "./more-choices.tsx";
import { SaveSet } from "./save-set.tsx";
import { ShortLink } from "./short-link.tsx";
import { UndoButton } from "./undo-button.tsx";
import type { Bench } from "./use-workbench.ts";
import { useViewAddress } from "./view-address.ts";

interface CompareControlsProps {
  search: CompareSearch;
  bench: Bench;
}

/** Every choice on one band, and what can be done with the view: undo, share, keep. */
export function CompareControls({ search, bench }: CompareControlsProps) {
  const text = useText(workbenchText);
  const { workbench, subjects, nameOf } = bench;
  const address = useViewAddress("/vergelijken");
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  const hasChosen = workbench.chosen.length + workbench.notOnBoundaries.length > 0;
  // On a narrow screen the choices stand on one line once a municipality is chosen, so that the answer is in view.
  const folded = hasChosen && !open;
  const ownName = workbench.own === null ? null : nameOf(workbench.own);
  const summary = [
    ...workbench.chosen.map(nameOf),
    groupWords(workbench, ownName ?? "", locale),
    ...(subjects[0]?.subject.year == null ? [] : [String(subjects[0].subject.year)]),
  ].join(" · ");
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced with every field in it
    <div
      className={folded ? "bench__controls bench__controls--folded" : "bench__controls"}
      role="group"
      aria-label={text("choices")}
    >
      {hasChosen && (
        <div className="bench__summary no-print">
          <p>{summary}</p>
          <Button kind="secondary" small aria-expanded={!folded} onClick={() => setOpen(!open)}>
            {text(folded ? "choices.change" : "choices.less")}
          </Button>
        </div>
      )}
      <div className="bench__band no-print">
        <CompareBand search={search} workbench={workbench} first={subjects[0] ?? null} ownName={ownName}>
          {hasChosen && <AddArea search={search} workbench={workbench} />}
        </CompareBand>
      </div>
      <ChosenBand search={search} workbench={workbench} nameOf={nameOf} />
      <div className="bench__tail no-print">
        <MoreChoices search={search} workbench={workbench} nameOf={nameOf} />
        <div className="bench__actions">
          <UndoButton />
          <CopyLink />
          <ShortLink address={address} />
          <SaveSet address={address} />
        </div>
      </div>
    </div>
  );
}
