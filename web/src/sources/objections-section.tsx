import { objectionText } from "@lokaal17/shared/text/objections";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useText } from "../ui/locale.tsx";
import { ObjectionQuotes } from "./objections.tsx";
import { objectionsQuery } from "./objections-query.ts";

/** The objections to the figures of an indicator; nothing where there are none. */
export function ObjectionsSection({ indicator, asOf }: { indicator: string; asOf: string | undefined }) {
  const text = useText(objectionText);
  const { objections } = useSuspenseQuery(objectionsQuery({ indicator, asOf })).data;
  if (objections.length === 0) return null;
  return (
    <section className="section stack" aria-labelledby="bezwaren">
      <h2 id="bezwaren">{text("heading")}</h2>
      <ObjectionQuotes objections={objections} />
    </section>
  );
}
