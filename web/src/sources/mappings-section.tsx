import type { SourceView } from "@lokaal17/shared/contract/sources";
import { formatNumber } from "@lokaal17/shared/text/number";
import { sourceScreens } from "@lokaal17/shared/text/source-screens";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { indicatorsQuery } from "../framework/queries.ts";
import { Button } from "../ui/button.tsx";
import { Icon, type IconName } from "../ui/icon.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { AuthorityPart } from "./authority-part.tsx";
import type { MappingView } from "./mapping-draft.ts";
import { MappingEditor } from "./mapping-editor.tsx";

interface MappingsSectionProps {
  source: SourceView;
  isManaged: boolean;
}

const useIcons: Record<MappingView["use"], IconName> = {
  official: "check",
  "waits-for-authority": "clock",
  prefill: "prefilled",
};

/** Which measure of the table is which indicator; an analyst changes one at a time. */
export function MappingsSection({ source, isManaged }: MappingsSectionProps) {
  const text = useText(sourceScreens);
  /** The mapping that is being changed, `null` for a new one; undefined: none. */
  const [editing, setEditing] = useState<MappingView | null | undefined>(undefined);
  const close = () => setEditing(undefined);
  return (
    <section className="section stack" aria-labelledby="koppelingen">
      <h2 id="koppelingen">{text("mappings")}</h2>
      <p>{text("mappingsText")}</p>
      {source.mappings.length === 0 && <p>{text("mappingsNone")}</p>}
      {source.mappings.map((mapping) => (
        <article key={`${mapping.indicator} ${mapping.breakdown}`} className="mapping stack">
          <MappingHead mapping={mapping} />
          {editing === mapping ? (
            <MappingEditor source={source} mapping={mapping} onClose={close} />
          ) : (
            <>
              <MappingFacts mapping={mapping} />
              {isManaged && (
                <div className="cluster">
                  <Button
                    small
                    kind="secondary"
                    aria-label={text("changeOf", { indicator: mapping.name })}
                    onClick={() => setEditing(mapping)}
                  >
                    {text("change")}
                  </Button>
                </div>
              )}
              {mapping.use !== "prefill" && mapping.measure !== "" && (
                <AuthorityPart source={source} mapping={mapping} isManaged={isManaged} />
              )}
            </>
          )}
        </article>
      ))}
      {editing === null && <MappingEditor source={source} mapping={null} onClose={close} />}
      {isManaged && editing === undefined && (
        <div className="cluster">
          <Button kind="secondary" onClick={() => setEditing(null)}>
            {text("addMapping")}
          </Button>
        </div>
      )}
    </section>
  );
}

function MappingHead({ mapping }: { mapping: MappingView }) {
  const text = useText(sourceScreens);
  const { indicator, name, use, toChoose, proposal } = mapping;
  return (
    <div>
      <h3>
        <Link to="/indicatoren/$code" params={{ code: indicator }}>
          {name}
        </Link>
      </h3>
      <p>
        <span className="state-mark">
          <Icon name={useIcons[use]} />
          {text(`use.${use}`)}
        </span>
      </p>
      {proposal && <p className="meta-line">{text("proposal")}</p>}
      {toChoose && <p>{toChoose}</p>}
    </div>
  );
}

/** What was chosen, in words; the titles are those that the table had then. */
function MappingFacts({ mapping }: { mapping: MappingView }) {
  const text = useText(sourceScreens);
  const locale = useLocale();
  const { indicators } = useSuspenseQuery(indicatorsQuery).data;
  const unit = indicators.find(({ code }) => code === mapping.indicator)?.unit ?? "";
  const { measure, measureTitle, numerator, numeratorTitle, denominator, denominatorTitle } = mapping;
  const { factor, regionDimension, periodDimension, periodKind, fromPeriod, boundaryYear, filters } = mapping;
  if (measure === "") return null;
  const facts = [
    [text("measure"), `${measureTitle} (${measure})`],
    numerator && [text("numerator"), `${numeratorTitle ?? ""} (${numerator})`],
    denominator && [text("denominator"), `${denominatorTitle ?? ""} (${denominator})`],
    [text("factor"), `× ${formatNumber(Number(factor), decimalsOf(factor), locale)} = ${unit}`],
    [text("region"), regionDimension ?? text("noRegion")],
    [text("period"), `${periodDimension}, ${text(`periodKind.${periodKind}`)}`],
    fromPeriod && [text("fromPeriod"), fromPeriod],
    boundaryYear !== null && [text("boundaryYear"), String(boundaryYear)],
    ...Object.entries(filters).map(([dimension, code]) => [dimension, code]),
  ].filter((fact) => Array.isArray(fact));
  return (
    <dl className="definition-list">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const decimalsOf = (factor: string) => factor.split(".")[1]?.length ?? 0;
