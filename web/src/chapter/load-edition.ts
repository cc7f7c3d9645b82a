import type { QueryClient } from "@tanstack/react-query";
import { calendarQuery } from "../entry/round-queries.ts";
import type { EditionPart } from "./edition-parts.ts";
import { editionQuery } from "./editor/queries.ts";
import { editionJobsQuery, openRemarksQuery, staleQuery, templateQuery } from "./queries.ts";

/** What the part of an edition's page shows. Colleagues write in it too, so that it is read anew every time. */
export async function loadEdition(client: QueryClient, edition: string, part: EditionPart): Promise<void> {
  await Promise.all([
    client.fetchQuery(editionQuery(edition)),
    client.ensureQueryData(calendarQuery),
    part === "cijfers" && client.fetchQuery(staleQuery(edition)),
    part === "nakijken" && client.fetchQuery(openRemarksQuery(edition)),
    part === "bestanden" &&
      Promise.all([client.fetchQuery(editionJobsQuery(edition)), client.ensureQueryData(templateQuery)]),
  ]);
}
