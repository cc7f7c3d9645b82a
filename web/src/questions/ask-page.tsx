import { askPages } from "@lokaal17/shared/text/ask-pages";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { ViewForm } from "../comparison/view-form.tsx";
import { indicatorsQuery } from "../framework/queries.ts";
import { Select } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { AskForm } from "./ask-form.tsx";
import { AskedFigure } from "./asked-figure.tsx";
import { PublicAnswers } from "./public-answers.tsx";
import { askedFigureQuery } from "./queries.ts";

const route = getRouteApi("/klopt");

/** Anybody asks about a figure: the figure first, what was answered before, then the form. */
export function AskPage() {
  const text = useText(askPages);
  const { indicator } = route.useSearch();
  return (
    <>
      <PageHead title={text("title")} lead={text("lead")} />
      <div className="stack stack--wide">
        {indicator ? <OneFigure indicator={indicator} /> : <ChooseFigure />}
      </div>
    </>
  );
}

function OneFigure({ indicator }: { indicator: string }) {
  const text = useText(askPages);
  const { gebied, periode, fout } = route.useSearch();
  const asked = useSuspenseQuery(askedFigureQuery({ indicator, area: gebied, period: periode })).data;
  return (
    <>
      <AskedFigure asked={asked} />
      <section className="section stack" aria-labelledby="eerder">
        <h2 id="eerder">{text("answers-heading")}</h2>
        <PublicAnswers answers={asked.answers} />
      </section>
      <AskForm key={`${indicator} ${asked.area} ${asked.period}`} asked={asked} mistake={fout} />
    </>
  );
}

function ChooseFigure() {
  const text = useText(askPages);
  const { indicators } = useSuspenseQuery(indicatorsQuery).data;
  // Who came from a municipality asks about that municipality.
  const { gebied } = route.useSearch();
  return (
    <section className="section stack" aria-labelledby="kies">
      <h2 id="kies">{text("choose-heading")}</h2>
      <p>{text("choose-text")}</p>
      <ViewForm keep={{ gebied }}>
        <Select label={text("choose-label")} name="indicator" defaultValue="">
          <option value="">{text("choose")}</option>
          {indicators.filter(isAskedOf(gebied)).map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      </ViewForm>
    </section>
  );
}

/** Whether an indicator has figures of areas such as this one; without an area every indicator can be asked about. */
function isAskedOf(area: string | undefined) {
  const layer = area?.startsWith("PV") ? "province" : area?.startsWith("WS") ? "water-board" : "municipality";
  return (indicator: { layer: string }) => area === undefined || indicator.layer === layer;
}
