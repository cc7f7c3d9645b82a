import { galleryText } from "@lokaal17/shared/text/gallery";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { areasQuery } from "../areas/queries.ts";
import { boundarySetsQuery } from "../comparison/boundary-queries.ts";
import { ChosenAreas } from "../comparison/figures.tsx";
import { ViewForm } from "../comparison/view-form.tsx";
import { goalsQuery, indicatorQuery, indicatorsQuery } from "../framework/queries.ts";
import { configurationQuery } from "../publications/queries.ts";
import { Select } from "../ui/field.tsx";
import { EmbedButton } from "../ui/figure-embed.tsx";
import { addressIn, useLocale, useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { embedPath } from "./embed-search.ts";
import { type GalleryShape, galleryShapes, shapeSearch } from "./gallery-shapes.ts";

const route = getRouteApi("/galerij");

/** As many municipalities as a figure names. */
const mostNamed = 3;

/** Every figure of a subject as it will stand on another site, with the code for it. */
export function GalleryPage() {
  const text = useText(galleryText);
  const navigate = useNavigate({ from: "/galerij" });
  const { gemeenten = [], indicator } = route.useSearch();
  const { goals } = useSuspenseQuery(goalsQuery).data;
  const { indicators } = useSuspenseQuery(indicatorsQuery).data;
  const { areas } = useSuspenseQuery(areasQuery("municipality")).data;
  const { sets } = useSuspenseQuery(boundarySetsQuery).data;
  const now = areas.filter(({ validTo }) => validTo === null);
  const municipal = indicators.filter(({ layer, kind }) => layer === "municipality" && kind === "indicator");
  const subject = indicator ?? "doel-11";
  const chosen = municipal.find(({ code }) => code === subject);
  const goal = goals.find(({ number }) => subject === `doel-${number}`);
  const name = chosen?.name ?? (goal ? text("goal", goal) : subject);
  const shapes = galleryShapes({
    binary: useIsBinary(chosen?.code),
    boundaries: sets.some((set) => set.areas === now.length),
    own: gemeenten.length > 0,
  });
  return (
    <>
      <PageHead title={text("title")} lead={text("lead")} />
      <div className="stack stack--wide">
        <div className="columns columns--even">
          <ViewForm keep={{ gemeenten: gemeenten.length > 0 ? gemeenten : undefined }}>
            <Select label={text("subject")} name="indicator" current={subject}>
              <optgroup label={text("subject-goals")}>
                {goals.map((one) => (
                  <option key={one.number} value={`doel-${one.number}`}>
                    {text("goal", one)}
                  </option>
                ))}
              </optgroup>
              <optgroup label={text("subject-indicators")}>
                {municipal.map((one) => (
                  <option key={one.code} value={one.code}>
                    {one.name}
                  </option>
                ))}
              </optgroup>
            </Select>
          </ViewForm>
          <ChosenAreas
            areas={now}
            chosen={gemeenten}
            most={mostNamed}
            onChange={(codes) =>
              navigate({ search: (before) => ({ ...before, gemeenten: codes }), resetScroll: false })
            }
          />
        </div>
        <section className="section stack" aria-labelledby="figuren">
          <h2 id="figuren">{text("list")}</h2>
          <ul className="gallery">
            {shapes.map((shape) => (
              <GalleryItem key={shape.key} {...{ shape, name, subject }} areas={gemeenten} />
            ))}
          </ul>
        </section>
        <section className="section stack" aria-labelledby="regels">
          <h2 id="regels">{text("rules")}</h2>
          <ul>
            {(["rule-cookies", "rule-choice", "rule-source", "rule-free"] as const).map((rule) => (
              <li key={rule}>{text(rule)}</li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}

/** Answers of yes and no: two heaps are no distribution. The loader has read the indicator. */
function useIsBinary(indicator: string | undefined): boolean {
  const { data } = useQuery({ ...indicatorQuery(indicator ?? ""), enabled: indicator !== undefined });
  return data?.measureType === "binary";
}

interface GalleryItemProps {
  shape: GalleryShape;
  name: string;
  subject: string;
  areas: readonly string[];
}

/** One figure in a frame of its own, as another site would hold it. */
function GalleryItem({ shape, name, subject, areas }: GalleryItemProps) {
  const text = useText(galleryText);
  const locale = useLocale();
  const { data: configuration } = useSuspenseQuery(configurationQuery);
  const title = text("frame", { name, shape: text(`shape.${shape.key}`) });
  const searchText = shapeSearch(shape, subject, areas);
  return (
    <li className="gallery__item">
      <figure className="stack stack--tight">
        <h3>{text(`shape.${shape.key}`)}</h3>
        <p>{text(`about.${shape.key}`)}</p>
        <iframe
          className="gallery__frame"
          src={addressIn(locale, `${embedPath}${searchText}`)}
          title={title}
          height={shape.height}
          loading="lazy"
        />
        <div className="cluster">
          <EmbedButton
            address={`${embedPath}${searchText}`}
            finding={undefined}
            measure={title}
            dataVersion={configuration.publication?.dataVersion}
            startHeight={shape.height}
          />
          <a
            className="button button--plain button--small"
            href={addressIn(locale, `/vergelijken${searchText}`)}
          >
            {text("open")}
          </a>
        </div>
      </figure>
    </li>
  );
}
