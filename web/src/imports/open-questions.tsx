import { importMappingScreens } from "@lokaal17/shared/text/import-mapping-screens";
import { useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import type { OpenQuestion } from "./mapping-draft.ts";

/** Where on the screen each question is answered. */
export const answerPlaces: Record<OpenQuestion, string> = {
  value: "map-columns",
  indicator: "map-fixed",
  area: "map-fixed",
  period: "map-fixed",
  source: "map-fixed",
  "decimal-mark": "map-numbers",
  "area-names": "map-names-area",
  "indicator-names": "map-names-indicator",
};

/** What still has to be said, with the way to each. */
export function OpenQuestions({ open }: { open: readonly OpenQuestion[] }) {
  const text = useText(importMappingScreens);
  if (open.length === 0) return <Notice kind="success" title={text("nothingOpen")} live />;
  return (
    <Notice kind="warning" title={text("openTitle", { count: open.length })}>
      <ul>
        {open.map((question) => (
          <li key={question}>
            {/* A plain anchor: its place gets the focus, so that Tab goes on from there. */}
            <a
              href={`#${answerPlaces[question]}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(answerPlaces[question])?.focus();
              }}
            >
              {text(`open.${question}`)}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
