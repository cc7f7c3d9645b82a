import { isExampleStory } from "@lokaal17/shared/areas/story-marks";
import { storyLead } from "@lokaal17/shared/areas/story-words";
import type { AreaStory } from "@lokaal17/shared/contract/area-story";
import type { Comparison } from "@lokaal17/shared/contract/comparison";
import { areasText } from "@lokaal17/shared/text/areas";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { frameworkText } from "@lokaal17/shared/text/framework-pages";
import { formatNumber } from "@lokaal17/shared/text/number";
import { structuredText } from "@lokaal17/shared/text/structured-data";
import { webShell } from "@lokaal17/shared/text/web-shell";
import type { QueryClient } from "@tanstack/react-query";
import { areaCounts } from "./areas/area-model.ts";
import { areaStoryQuery } from "./areas/queries.ts";
import { goalsQuery, indicatorQuery } from "./framework/queries.ts";
import { configurationQuery } from "./publications/queries.ts";
import { addressIn } from "./ui/locale.tsx";

/** One page as search engines are told about it. */
export interface DescribedPage {
  /** Pattern of the route: `/indicatoren/$code`. */
  route: string;
  params: Readonly<Record<string, string | undefined>>;
  locale: Locale;
  /** Address of the site, without a slash at the end. */
  origin: string;
}

/**
 * What a page holds, for search engines (schema.org): data sets, and where the page stands in the site. Made of what
 * the page has read, on the server only, so that it costs a browser nothing.
 * @see https://developers.google.com/search/docs/appearance/structured-data/dataset
 */
export function structuredDataOf(client: QueryClient, page: DescribedPage): object[] {
  const { locale, origin } = page;
  const shell = webShell(locale);
  const address = (path: string) => `${origin}${addressIn(locale, path)}`;
  const trail = (...steps: readonly (readonly [name: string, path: string])[]) =>
    breadcrumbs(
      [[shell("netherlands"), "/"] as const, ...steps].map(([name, path]) => [name, address(path)]),
    );
  const configuration = client.getQueryData(configurationQuery.queryKey);
  const common = {
    ...{ "@context": "https://schema.org", "@type": "Dataset", inLanguage: locale },
    creator: { "@type": "Organization", name: "VNG", url: "https://vng.nl" },
    // What may be done with the figures stands there, by source.
    license: address("/data"),
    isAccessibleForFree: true,
    spatialCoverage: { "@type": "Place", name: structuredText(locale)("country") },
    ...(configuration?.publication
      ? {
          dateModified: configuration.publication.publishedAt,
          version: String(configuration.publication.dataVersion),
        }
      : {}),
  };
  const code = page.params.code ?? "";
  switch (page.route) {
    case "/":
      return [
        {
          ...{ "@context": "https://schema.org", "@type": "WebSite", name: shell("siteName") },
          ...{ url: address("/"), inLanguage: locale, description: shell("siteDescription") },
          potentialAction: {
            "@type": "SearchAction",
            target: `${address("/zoeken")}?zoek={question}`,
            "query-input": "required name=question",
          },
        },
      ];
    case "/indicatoren/$code": {
      const indicator = client.getQueryData(indicatorQuery(code).queryKey);
      if (!indicator) return [];
      const { name, definition, unit, latestYear, source, goal } = indicator;
      const comparison = comparisonOf(client, (one) => one.indicator === code);
      const path = `/indicatoren/${code}`;
      return [
        {
          ...common,
          ...{
            name,
            description: marked(longEnough(definition, name), locale, examplesOf(comparison)),
            url: address(path),
            identifier: code,
          },
          variableMeasured: { "@type": "PropertyValue", name, unitText: unit },
          isBasedOn: {
            "@type": "CreativeWork",
            publisher: { "@type": "Organization", name: source.organisation },
          },
          ...temporal(comparison?.years ?? (latestYear === null ? [] : [latestYear])),
          distribution: distributions(origin, "/v1/observations", `indicators=${code}`, locale),
        },
        trail([shell("indicators"), "/indicatoren"], ...goalStep(goal, locale), [name, path]),
      ];
    }
    case "/doelen/$goal": {
      const number = Number(page.params.goal);
      const goal = client.getQueryData(goalsQuery.queryKey)?.goals.find((one) => one.number === number);
      if (!goal) return [];
      const path = `/doelen/${number}`;
      const comparison = comparisonOf(client, (one) => one.indicator === null && one.goal === number);
      return [
        {
          ...common,
          ...{ name: `${shell("goalNumber", { number })}: ${goal.name}`, url: address(path) },
          description: marked(
            longEnough(frameworkText(locale)("goal-relative"), goal.name),
            locale,
            examplesOf(comparison),
          ),
          ...temporal(comparison?.years ?? []),
          distribution: distributions(origin, "/v1/scores", `goal=${number}`, locale),
        },
        trail([goal.name, path]),
      ];
    }
    case "/gemeenten/$code":
    case "/provincies/$code":
    case "/waterschappen/$code": {
      const story = client.getQueryData(areaStoryQuery(code).queryKey);
      if (!story) return [];
      const own = [story.area.name, page.route.replace("$code", code)] as const;
      // Provinces and water boards have no list of their own.
      const isMunicipality = page.route.startsWith("/gemeenten");
      const name = structuredText(locale)("area-name", { name: story.area.name });
      return [
        {
          ...common,
          ...{ name, url: address(own[1]), identifier: code },
          description: marked(longEnough(saidOf(story, locale), name), locale, examplesOfStory(story)),
          spatialCoverage: { "@type": "AdministrativeArea", name: story.area.name, identifier: code },
          ...temporal(story.goals.flatMap(({ years }) => (years ? [years.from, years.to] : []))),
          distribution: distributions(origin, "/v1/observations", `areas=${code}`, locale),
        },
        isMunicipality ? trail([shell("municipalities"), "/gemeenten"], own) : trail(own),
      ];
    }
    default:
      return [];
  }
}

/** Search engines want a description of at least 50 characters. */
const longEnough = (text: string, name: string) => (text.length < 50 ? `${name}. ${text}` : text);

type Examples = "all" | "some" | "none";

/** What is described with invented figures says so in front, and how far it goes; real figures bear no such mark. */
function marked(text: string, locale: Locale, examples: Examples): string {
  if (examples === "none") return text;
  const example = `${webShell(locale)("synthetic").toUpperCase()}.`;
  return `${structuredText(locale)(`${examples}-examples`, { example })} ${text}`;
}

/** Of the figures that the page shows, those of earlier years among them. */
function examplesOf(comparison: Comparison | null): Examples {
  if (!comparison) return "none";
  const isMade = comparison.synthetic || comparison.band.some(({ synthetic }) => synthetic);
  if (!isMade) return "none";
  return comparison.syntheticCount === comparison.coverage.areas ? "all" : "some";
}

/** As the page itself leads with: provinces and water boards have no scores to count. */
function saidOf(story: AreaStory, locale: Locale): string {
  if (story.area.layer === "municipality") return storyLead(story, locale);
  const { ownFigures } = areaCounts(story);
  const shown = formatNumber(ownFigures, 0, locale);
  return areasText(locale)("lead-figures", { name: story.area.name, count: ownFigures, shown });
}

function examplesOfStory(story: AreaStory): Examples {
  if (!isExampleStory(story)) return "none";
  return story.syntheticCount === story.figureCount ? "all" : "some";
}

/** The comparison that a page has read, whatever its address asked for. */
function comparisonOf(client: QueryClient, isOf: (one: Comparison) => boolean): Comparison | null {
  const read = client.getQueryCache().findAll({
    predicate: ({ queryKey: [key] }) => String(key).startsWith("/v1/comparisons"),
  });
  const found = read.flatMap(({ state }) => (state.data ? [state.data as Comparison] : []));
  return found.find(isOf) ?? null;
}

/** First and last year: `2012/2025`, one year alone as it is. */
function temporal(years: readonly number[]): { temporalCoverage?: string } {
  if (years.length === 0) return {};
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return { temporalCoverage: first === last ? String(first) : `${first}/${last}` };
}

const goalStep = (goal: number | null, locale: Locale) =>
  goal === null ? [] : [[webShell(locale)("goalNumber", { number: goal }), `/doelen/${goal}`] as const];

/** The files of a data set, as they stand in the menu of its page. */
function distributions(origin: string, path: string, query: string, locale: Locale) {
  return [
    ["text/csv", "csv"],
    ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"],
    ["application/json", "json"],
  ].map(([encodingFormat, ending]) => ({
    "@type": "DataDownload",
    encodingFormat,
    contentUrl:
      ending === "json"
        ? `${origin}${path}?${query}`
        : `${origin}${path}.${ending}?${query}&language=${locale}`,
  }));
}

function breadcrumbs(steps: readonly (readonly [name: string, address: string])[]) {
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: steps.map(([name, item], place) => ({
      ...{ "@type": "ListItem", position: place + 1, name },
      // The page itself is the last step and needs no address.
      ...(place < steps.length - 1 ? { item } : {}),
    })),
  };
}
