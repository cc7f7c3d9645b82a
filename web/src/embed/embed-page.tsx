import { figureFrame } from "@lokaal17/shared/text/figure-frame";
import { formatDate } from "@lokaal17/shared/text/number";
import { webShell } from "@lokaal17/shared/text/web-shell";
import { workbenchChoicesText } from "@lokaal17/shared/text/workbench-choices";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { CompareFigure } from "../comparison/compare-figure.tsx";
import { unknownSubjects } from "../comparison/compare-wish.ts";
import { useBench } from "../comparison/use-workbench.ts";
import { indicatorsQuery } from "../framework/queries.ts";
import { usePublicationDate } from "../publications/publication-date.ts";
import { FigurePlace } from "../ui/figure-place.ts";
import { addressIn, useLocale, useText } from "../ui/locale.tsx";
import { stringifySearch } from "../ui/search.ts";
import { DrawnWidth } from "../ui/use-width.ts";
import { EmbedError } from "./embed-error.tsx";

const route = getRouteApi("/vergelijken");

/** Widths that a figure is drawn at, for frames from so many pixels on: text in a picture is then never scaled much. */
const drawnFor = [
  { from: "narrow", width: 320 },
  { from: "medium", width: 560 },
  { from: "wide", width: 880 },
] as const;

/** One figure on somebody else's page, with its way back: what it is, whose, of when. */
export function EmbedPage() {
  const search = route.useSearch();
  const text = useText(figureFrame);
  const shell = useText(webShell);
  const locale = useLocale();
  const choices = useText(workbenchChoicesText);
  const { subjects, workbench } = useBench();
  const { indicators } = useSuspenseQuery(indicatorsQuery).data;
  const { dataVersion } = workbench;
  const name = subjects.map(({ subject }) => subject.name).join(", ");
  const publishedAt = usePublicationDate(dataVersion);
  const site = shell("siteName");
  if (subjects.length === 0) return <EmbedError />;
  const back = addressIn(locale, `/vergelijken${stringifySearch({ ...search })}`);
  const table = addressIn(locale, `/vergelijken${stringifySearch({ ...search, weergave: "tabel" })}`);
  return (
    <FigurePlace value="embed">
      <title>{`${name} – ${text("embed-page", { site })}`}</title>
      <meta name="robots" content="noindex" />
      <h1 className="visually-hidden">{name}</h1>
      {drawnFor.map(({ from, width }) => (
        <div key={from} className={`embed__figure embed__figure--${from}`}>
          <DrawnWidth value={width}>
            <CompareFigure />
          </DrawnWidth>
        </div>
      ))}
      <footer className="embed__foot">
        <p>
          <a href={back}>
            {text("embed-source", { site })} <span className="visually-hidden">({text("new-window")})</span>
          </a>
          {" · "}
          <a href={table}>
            {shell("table")}: {name} <span className="visually-hidden">({text("new-window")})</span>
          </a>
        </p>
        <p>
          {publishedAt === null
            ? text("version", { version: String(dataVersion) })
            : text("embed-date", {
                date: formatDate(publishedAt, locale),
                version: String(dataVersion),
              })}{" "}
          {unknownSubjects(search, indicators)
            .map((name) => `${choices("name.subject-none", { name })}. `)
            .join("")}
          {workbench.notKnown.join(" ")}{" "}
          {search.asOf !== undefined && search.asOf !== "latest" && text("embed-frozen-note")}
        </p>
      </footer>
    </FigurePlace>
  );
}
