import type { SectionView } from "@lokaal17/shared/contract/edition-sections";
import type { EditionView } from "@lokaal17/shared/contract/editions";
import type { RefObject } from "react";
import { AgreementPanel } from "./agreement-panel.tsx";
import { AssignmentPanel } from "./assignment-panel.tsx";
import { ChosenPanel } from "./chosen-panel.tsx";
import { FreeNumbersPanel } from "./free-numbers-panel.tsx";
import { HistoryPanel } from "./history-panel.tsx";
import type { Names } from "./names.ts";
import type { SectionPlace } from "./queries.ts";
import { RemarksPanel } from "./remarks-panel.tsx";
import { StalePanel } from "./stale-panel.tsx";
import type { ChosenAtom, TextHandle } from "./text-handle.ts";
import type { SectionTextWork } from "./use-section-text.ts";

export interface PanelsProps {
  place: SectionPlace;
  view: SectionView;
  edition: EditionView;
  names: Names;
  work: SectionTextWork;
  /** Whether the text is open in the editor, in which places can be shown and chosen. */
  rich: boolean;
  /** Whether the text is open as Markdown. */
  markdown: boolean;
  chosen: ChosenAtom | null;
  /** Fact under the pointer. */
  hovered: string | null;
  handle: RefObject<TextHandle | null>;
  /** Head of the panel of what is chosen, which Enter in the text goes to. */
  heading: RefObject<HTMLHeadingElement | null>;
}

/** What stands beside the text: what is chosen in it, what needs a decision, and what people say and agree. */
export function DeskPanels(props: PanelsProps) {
  return (
    <>
      {props.rich && <ChosenPanel {...props} />}
      <StalePanel {...props} />
      <FreeNumbersPanel {...props} />
      <AgreementPanel {...props} />
      <RemarksPanel {...props} />
      <AssignmentPanel {...props} />
      {props.view.writing !== "generated" && <HistoryPanel {...props} />}
    </>
  );
}
