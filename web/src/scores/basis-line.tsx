import type { AreaScores } from "@lokaal17/shared/contract/scores";
import { basketName } from "@lokaal17/shared/text/baskets";
import { scoreBasisText } from "@lokaal17/shared/text/score-basis-pages";
import { scoreText } from "@lokaal17/shared/text/scores";
import { adoptionText } from "@lokaal17/shared/text/thresholds";
import { Link } from "@tanstack/react-router";
import { useLocale, useText } from "../ui/locale.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import { MethodLink } from "./method-link.tsx";

/** What a score was made of: data, selection and method, each with its version, and an address that stays. */
export function BasisLine({ basis }: { basis: AreaScores["basis"] }) {
  const text = useText(scoreBasisText);
  const scores = useText(scoreText);
  const locale = useLocale();
  const { dataVersion, basket, basketVersion, year, boundaryYear, methodVersion, example, synthetic } = basis;
  return (
    <section className="section stack stack--tight" aria-labelledby="basis">
      <h2 id="basis">{text("basis.title")}</h2>
      <ul className="basis-list">
        <li>
          {text("basis.line", {
            version: String(dataVersion),
            year: String(year),
            boundaryYear: String(boundaryYear),
          })}{" "}
          {synthetic && <SyntheticTag />}
        </li>
        <li>
          {text("basis.basket", { basket: basketName(basket, locale), version: String(basketVersion) })}{" "}
          {example && scores("example-basket")}
        </li>
        <li>
          <MethodLink version={methodVersion} />
        </li>
        <li>{adoptionText(basis, locale)}</li>
        <li className="no-print">
          <Link to="." search={(before) => ({ ...before, asOf: String(dataVersion) })}>
            {text("basis.fixed")}
          </Link>
          {". "}
          {text("basis.fixed-text")}
        </li>
      </ul>
    </section>
  );
}
