import { mostChosen } from "@lokaal17/shared/comparison/workbench-words";
import type { Workbench } from "@lokaal17/shared/contract/workbench";
import { formatNumber } from "@lokaal17/shared/text/number";
import { similarAreasText, stabilityText } from "@lokaal17/shared/text/similar-areas";
import { workbenchText } from "@lokaal17/shared/text/workbench";
import { workbenchReasonText } from "@lokaal17/shared/text/workbench-reasons";
import { buttonClass } from "../ui/button.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { ScrollRegion } from "../ui/scroll-region.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import { ChoiceLink } from "./choice-link.tsx";
import { withArea, withoutArea } from "./chosen-model.ts";
import { type CompareSearch, chosenOf, groupOf } from "./compare-search.ts";
import { Fold } from "./fold.tsx";

type Fair = NonNullable<Workbench["fair"]>;
type Neighbour = Fair["neighbours"][number];

interface FairSectionProps {
  fair: Fair;
  search: CompareSearch;
  ownName: string;
}

/** Whom the own municipality can fairly be set beside: the most alike ones, in what, and how steady that is. */
export function FairSection({ fair, search, ownName }: FairSectionProps) {
  const text = useText(workbenchText);
  const similar = useText(similarAreasText);
  const reasons = useText(workbenchReasonText);
  const caption = similar("title", { name: ownName });
  const changed = fair.variables.filter(({ code }) => fair.changedVariables.includes(code));
  return (
    <section className="section stack" aria-labelledby="eerlijk">
      <h2 id="eerlijk">{text("fair.title")}</h2>
      <Fold heading={text("fair.title")}>
        <p>
          {similar("how")} {fair.synthetic && <SyntheticTag />}
        </p>
        {fair.reason !== null && <p>{reasons(`group.${fair.reason}`)}</p>}
        {fair.neighbours.length > 0 && (
          <>
            {groupOf(search) !== "gelijkend" && (
              <p className="no-print">
                <ChoiceLink
                  className={buttonClass({ kind: "secondary" })}
                  search={search}
                  change={(before) => ({ ...before, groep: "gelijkend" })}
                >
                  {text("fair.use")}
                </ChoiceLink>
              </p>
            )}
            <ScrollRegion label={caption}>
              <table className="table fair">
                <caption className="visually-hidden">{caption}</caption>
                <thead>
                  <tr>
                    <th scope="col">{text("members.area")}</th>
                    <th scope="col">{text("fair.alike")}</th>
                    <th scope="col">{text("fair.unlike")}</th>
                    <th scope="col">{text("fair.steady")}</th>
                    <th scope="col" className="no-print">
                      <span className="visually-hidden">{text("fair.choose")}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {fair.neighbours.map((one) => (
                    <NeighbourRow key={one.area} one={one} fair={fair} search={search} ownName={ownName} />
                  ))}
                </tbody>
              </table>
            </ScrollRegion>
            {changed.length > 0 && (
              <p className="meta-line">
                {similar("changed", { variables: changed.map(({ name }) => name).join(", ") })}
              </p>
            )}
          </>
        )}
      </Fold>
    </section>
  );
}

function NeighbourRow({ one, fair, search, ownName }: FairSectionProps & { one: Neighbour }) {
  const text = useText(workbenchText);
  const locale = useLocale();
  const chosen = chosenOf(search);
  const isChosen = chosen.includes(one.area);
  // Largest difference first: what makes them alike stands at the end.
  const [most] = one.contributions;
  const least = one.contributions.toReversed().slice(0, 2);
  return (
    <tr className={isChosen ? "table__current" : undefined}>
      <th scope="row">
        {one.name} {one.synthetic && !fair.neighbours.every(({ synthetic }) => synthetic) && <SyntheticTag />}
      </th>
      <td>
        {least.map((part) => (
          <Contribution key={part.variable} {...{ part, fair, ownName }} other={one.name} />
        ))}
      </td>
      <td>{most && <Contribution {...{ part: most, fair, ownName }} other={one.name} />}</td>
      <td>{stabilityText(one.stability, fair.neighbours.length, locale)}</td>
      <td className="no-print">
        {(isChosen || chosen.length < mostChosen) && (
          <ChoiceLink
            className={`fair__choose ${buttonClass({ kind: "plain", small: true })}`}
            search={search}
            change={(before) => (isChosen ? withoutArea(before, one.area) : withArea(before, one.area))}
            aria-label={text(isChosen ? "fair.remove-one" : "fair.add-one", { name: one.name })}
          >
            {text(isChosen ? "fair.remove" : "fair.add")}
          </ChoiceLink>
        )}
      </td>
    </tr>
  );
}

interface ContributionProps {
  part: Neighbour["contributions"][number];
  fair: Fair;
  other: string;
  ownName: string;
}

/** One characteristic with both figures. */
function Contribution({ part, fair, other, ownName }: ContributionProps) {
  const text = useText(workbenchText);
  const locale = useLocale();
  const variable = fair.variables.find(({ code }) => code === part.variable);
  if (!variable) return null;
  const number = (value: number) => formatNumber(value, variable.decimals, locale);
  return (
    <span className="fair__part">
      {variable.name}, {variable.unit}
      <small>
        {text("fair.figures", {
          own: number(part.own),
          ownName,
          other: number(part.other),
          otherName: other,
        })}
      </small>
    </span>
  );
}
