import { aStory } from "@lokaal17/shared/areas/testing/a-story";
import { QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { areaStoryQuery } from "./areas/queries.ts";
import { comparisonQuery } from "./comparison/queries.ts";
import { indicatorQuery } from "./framework/queries.ts";
import { structuredDataOf } from "./structured-data.ts";

const origin = "https://lokaal17.example";

test.each([
  ["/gemeenten/$code", "GM0344", "Utrecht", ["Nederland", "Gemeenten", "Utrecht"]],
  // Provinces and water boards have no list of their own: they do not stand under the municipalities.
  ["/provincies/$code", "PV26", "Utrecht", ["Nederland", "Utrecht"]],
  ["/waterschappen/$code", "WS0636", "De Stichtse Rijnlanden", ["Nederland", "De Stichtse Rijnlanden"]],
])("search engines read where %s stands in the site", (route, code, name, steps) => {
  const client = new QueryClient();
  client.setQueryData<unknown>(areaStoryQuery(code).queryKey, aStory({ area: { ...aStory().area, name } }));
  const [dataset, trail] = structuredDataOf(client, { route, params: { code }, locale: "nl", origin });
  expect(dataset).toMatchObject({ "@type": "Dataset", spatialCoverage: { name, identifier: code } });
  expect(trail).toMatchObject({
    "@type": "BreadcrumbList",
    itemListElement: steps.map((step, place) => ({ position: place + 1, name: step })),
  });
});

test.each([
  [false, 0, "Hoe vaak"],
  [true, 3, "VOORBEELD. De cijfers zijn verzonnen. Hoe vaak"],
  [true, 1, "VOORBEELD. Een deel van de cijfers is verzonnen. Hoe vaak"],
])(
  "a data set is called an example only when its own figures are (%s, %i)",
  (synthetic, syntheticCount, begin) => {
    const client = new QueryClient();
    const code = "burglary";
    client.setQueryData<unknown>(indicatorQuery(code).queryKey, {
      ...{ name: "Inbraak in woningen", unit: "per 1.000 inwoners", latestYear: 2025, goal: 16 },
      ...{
        definition: "Hoe vaak er in een jaar is ingebroken, per 1.000 inwoners.",
        source: { organisation: "politie" },
      },
    });
    client.setQueryData<unknown>(comparisonQuery({ indicator: code }).queryKey, {
      ...{ indicator: code, goal: 16, years: [2012, 2013, 2025], coverage: { areas: 3, of: 3 } },
      ...{ synthetic, syntheticCount, band: [] },
    });
    const route = "/indicatoren/$code";
    const [dataset] = structuredDataOf(client, { route, params: { code }, locale: "nl", origin });
    expect(dataset).toMatchObject({
      description: expect.stringMatching(new RegExp(`^${begin}`)),
      temporalCoverage: "2012/2025",
      spatialCoverage: { name: "Nederland" },
    });
  },
);
