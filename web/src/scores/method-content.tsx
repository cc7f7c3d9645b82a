import type { Method } from "@lokaal17/shared/contract/method";
import { methodPages } from "@lokaal17/shared/text/method-pages";
import { useText } from "../ui/locale.tsx";
import { Contents } from "./method-section.tsx";
import { FirstSections } from "./method-sections-first.tsx";
import { LastSections } from "./method-sections-last.tsx";

/** What the sections are written from. */
export interface MethodProps {
  method: Method;
  asOf: string | undefined;
}

/** In the order of the page: anchor and the subject of its texts. */
const sections = [
  ["cijfer-naar-score", "score"],
  ["doelscore", "goal"],
  ["dekking", "coverage"],
  ["drempelwaarden", "thresholds"],
  ["verloop", "trend"],
  ["plaats", "place"],
  ["kans", "chance"],
  ["methoden", "methods"],
  ["zonder-score", "never"],
  ["voorbeelden", "examples"],
  ["herindelingen", "borders"],
  ["niet-openbaar", "confidential"],
  ["nederland", "netherlands"],
  ["citeren", "cite"],
] as const;

/** Everything below the head of the page: contents and sections. */
export function MethodContent({ method, asOf }: MethodProps) {
  const text = useText(methodPages);
  return (
    <div className="reading">
      <Contents
        title={text("contents")}
        sections={sections.map(([id, subject]) => [id, text(`${subject}.title`)])}
      />
      <div className="stack stack--wide">
        <FirstSections method={method} asOf={asOf} />
        <LastSections method={method} asOf={asOf} />
      </div>
    </div>
  );
}
