import { countDecisions } from "@lokaal17/db/framework/decide-thresholds";
import { loadDefinitions } from "@lokaal17/db/framework/queries";
import { currentDataVersion } from "@lokaal17/db/observations/data-version";
import { loadUnpublished } from "@lokaal17/db/publications/changes";
import { latestPublication, loadPublications, type Publication } from "@lokaal17/db/publications/queries";
import { areasFor, may } from "@lokaal17/shared/accounts/rights";
import { mostObservations } from "@lokaal17/shared/contract/observations";
import { getPublicationChanges } from "@lokaal17/shared/contract/publication-changes";
import {
  getConfiguration,
  getPreviewChanges,
  listPublications,
  type PublicationView,
  postPublication,
} from "@lokaal17/shared/contract/publications";
import { basketCodes } from "@lokaal17/shared/framework/basket";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { publicationNames } from "@lokaal17/shared/text/publication-name";
import type { Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { answerOf } from "../http/answer.ts";
import { implement } from "../http/implement.ts";
import { forbidden } from "../http/problem.ts";
import { bodyLimit, depthLimit } from "../http/read-json.ts";
import type { RequestState } from "../http/request-state.ts";
import { signedIn } from "../http/signed-in.ts";
import { calendarNow } from "./calendar-now.ts";
import { publicationChanges } from "./publication-changes.ts";
import { publish } from "./publish.ts";
import { revealedView } from "./revealed.ts";
import { whyWithheld } from "./why-withheld.ts";

/** More changes than this are counted, not listed. */
const mostChanges = 500;

/** What is public, what would become public, and publishing. */
export function publicationRoutes(context: ApiContext, app: Hono<RequestState>): void {
  const { db } = context.database;

  implement(app, listPublications, async ({ c, locale }) =>
    answerOf(context, c, await context.views.at(undefined, null), async () => ({
      publications: (await loadPublications(db)).map((one) => publicationView(one, locale)),
    })),
  );

  implement(app, getPublicationChanges, async ({ c, query, actor, locale }) => {
    const view = await context.views.at(query.asOf, actor);
    return answerOf(context, c, view, () => publicationChanges(context, view, locale));
  });

  implement(app, getConfiguration, async ({ c, locale }) => {
    const view = await context.views.at(undefined, null);
    return answerOf(context, c, view, () => ({
      demonstration: context.demonstration,
      helpdesk: context.helpdesk,
      publication: view.publication && publicationView(view.publication, locale),
      limits: { bodyBytes: bodyLimit, jsonDepth: depthLimit, observations: mostObservations },
      baskets: [...basketCodes],
    }));
  });

  implement(app, getPreviewChanges, async ({ actor, locale }) => {
    const areas = areasFor(actor, "see preview");
    if (areas.length === 0) throw forbidden();
    const latest = await latestPublication(db);
    const dataVersion = await currentDataVersion(db);
    const since = latest?.dataVersion ?? 0;
    const { changes, count } = await loadUnpublished(db, { since, areas, limit: mostChanges });
    const definitions = new Map((await loadDefinitions(db, dataVersion)).map((row) => [row.code, row]));
    const reference = await context.views.reference();
    const { areaOf } = reference;
    const disclosure = areas === "all" ? await context.views.disclosureOfPublishing() : null;
    const revealed = disclosure?.revealed() ?? [];
    return {
      dataVersion,
      publishedDataVersion: latest?.dataVersion ?? null,
      mayPublish: may(actor, "publish"),
      changeCount: count,
      decisionCount: latest ? await countDecisions(db, { since, areas }) : 0,
      revealed: revealedView(revealed, { definitions, reference }, locale),
      calendar: await calendarNow(context, locale),
      changes: changes.map(({ origin, numerator, denominator, reason, ...change }) => {
        const definition = definitions.get(change.indicator);
        const figure = { ...change, numerator, denominator };
        return {
          ...change,
          reason: change.status === "missing" ? reason : null,
          withheld: disclosure && whyWithheld(disclosure, figure, locale),
          areaName: areaOf.get(change.area)?.name ?? change.area,
          indicatorName: definition?.name[locale] ?? change.indicator,
          unit: definition?.unitName[locale] ?? "",
          decimals: definition?.decimals ?? 0,
          synthetic: origin === "synthetic",
        };
      }),
    };
  });

  implement(app, postPublication, async ({ body, actor, locale }) => {
    const { publication, revealed } = await publish(context, body, signedIn(actor));
    const rows = revealed.length > 0 ? await loadDefinitions(db, publication.dataVersion) : [];
    const definitions = new Map(rows.map((row) => [row.code, row]));
    const reference = await context.views.reference();
    return {
      ...publicationView(publication, locale),
      revealed: revealedView(revealed, { definitions, reference }, locale),
    };
  });
}

function publicationView(publication: Publication, locale: Locale): PublicationView {
  const { id, dataVersion, basket, scoreYear, boundaryYear, demonstration } = publication;
  const publishedAt = publication.publishedAt.toISOString();
  const names = { nl: publication.name, en: publication.nameEn };
  const name = publicationNames(publication)[locale];
  const notes = { nl: publication.note, en: publication.noteEn };
  return { id, name, names, dataVersion, publishedAt, notes, basket, scoreYear, boundaryYear, demonstration };
}
