import { workbenchText } from "@lokaal17/shared/text/workbench";
import { useText } from "../ui/locale.tsx";
import type { Bench } from "./use-workbench.ts";

/** What municipalities say of the values that stand on this page, in their own words. */
export function SaidSection({ bench }: { bench: Bench }) {
  const text = useText(workbenchText);
  const said = bench.subjects.flatMap(({ subject }) =>
    subject.explanations.map((one) => ({ ...one, subject: subject.name })),
  );
  if (said.length === 0) return null;
  return (
    <section className="section stack" aria-labelledby="toelichting">
      <h2 id="toelichting">{text("said.title")}</h2>
      <ul className="said">
        {said.map(({ area, indicator, period, text: words, subject }) => (
          <li key={`${area} ${indicator} ${period}`}>
            <blockquote>{words}</blockquote>
            <p className="meta-line">{text("said.by", { name: bench.nameOf(area), subject, period })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
