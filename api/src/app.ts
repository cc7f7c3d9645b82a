import { Hono } from "hono";
import { cors } from "hono/cors";
import { administrationRoutes } from "./accounts/administration.ts";
import { apiKeyRoutes } from "./accounts/api-keys.ts";
import { credentialRoutes } from "./accounts/credential-routes.ts";
import { identified } from "./accounts/identify.ts";
import { linkRoutes } from "./accounts/link-routes.ts";
import { oidcRoutes } from "./accounts/oidc.ts";
import { accountRoutes } from "./accounts/routes.ts";
import { walkThroughRoutes } from "./accounts/walk-throughs.ts";
import { boundaryRoutes } from "./areas/boundaries.ts";
import { areaRoutes } from "./areas/routes.ts";
import { auditRoutes } from "./audit/routes.ts";
import { chapterRoutes } from "./chapter/routes.ts";
import { comparisonRoutes } from "./comparison/routes.ts";
import { groupRoutes } from "./comparison/routes-groups.ts";
import { peerRoutes } from "./comparison/routes-peers.ts";
import type { ApiContext } from "./context.ts";
import { endpoints } from "./endpoints.ts";
import { assignmentRoutes } from "./entry/assignments.ts";
import { checkRuleRoutes } from "./entry/check-rules.ts";
import { contributorRoutes } from "./entry/contributors.ts";
import { delegationRoutes } from "./entry/delegations.ts";
import { feasibilityRoutes } from "./entry/feasibility.ts";
import { prefillRoutes } from "./entry/prefill.ts";
import { knownRoutes } from "./entry/prefill-known.ts";
import { receiptRoutes } from "./entry/receipt.ts";
import { remarkRoutes } from "./entry/remarks.ts";
import { roundRoutes } from "./entry/rounds-routes.ts";
import { roundWorkRoutes } from "./entry/rounds-routes-work.ts";
import { entryRoutes } from "./entry/routes.ts";
import { approvalRoutes } from "./entry/routes-approval.ts";
import { successorNoteRoutes } from "./entry/successor-note.ts";
import { definitionRoutes } from "./framework/definitions.ts";
import { ownTargetRoutes } from "./framework/own-targets.ts";
import { frameworkRoutes } from "./framework/routes.ts";
import { thresholdRoutes } from "./framework/thresholds.ts";
import { assetRoutes } from "./http/assets.ts";
import { apiVersion, problemAnswer } from "./http/errors.ts";
import { healthRoutes } from "./http/health.ts";
import { preferredLocale } from "./http/locale.ts";
import { openApi } from "./http/open-api.ts";
import { pageRoutes } from "./http/pages.ts";
import { notFound, Problem } from "./http/problem.ts";
import type { RequestState } from "./http/request-state.ts";
import { sameOrigin, securityHeaders } from "./http/security-headers.ts";
import { importRoutes } from "./imports/routes.ts";
import type { Workers } from "./jobs/workers.ts";
import { mailRoutes } from "./mail/routes.ts";
import { networkRoutes } from "./network/routes.ts";
import { explanationRoutes } from "./observations/explanations.ts";
import { revisionRoutes } from "./observations/revisions.ts";
import { observationRoutes } from "./observations/routes.ts";
import { negotiateFormat } from "./open-data/negotiate.ts";
import { exportRoutes } from "./open-data/routes.ts";
import { publicationRoutes } from "./publications/routes.ts";
import { scoreRoutes } from "./scores/routes.ts";
import { methodRoutes } from "./scores/routes-method.ts";
import { sensitivityRoutes } from "./scores/routes-sensitivity.ts";
import { trendRoutes } from "./scores/routes-trends.ts";
import { objectionRoutes } from "./sources/objections.ts";
import { sourceRoutes } from "./sources/routes.ts";

/** The whole program as one function from request to answer: health, files, the API, and the pages. */
export function createApp(context: ApiContext, workers: Workers): Hono<RequestState> {
  const app = new Hono<RequestState>();
  app.onError((error, c) => problemAnswer(context.log, error, c));
  app.notFound((c) => problemAnswer(context.log, notFound(), c));
  negotiateFormat(app);
  app.use(async (c, next) => {
    c.set("requestId", context.newId());
    c.set("locale", preferredLocale(c.req.header("accept-language")));
    await next();
  });
  app.use(securityHeaders);
  healthRoutes(context, app);
  assetRoutes(context, app);
  app.use(sameOrigin);
  app.use(async (c, next) => {
    if (c.req.method !== "GET" && c.req.method !== "HEAD") await context.database.checkFreeSpace();
    await next();
  });
  app.use(identified(context));
  app.use("/v1/*", async (c, next) => {
    c.header("API-Version", apiVersion);
    await next();
  });
  app.use("/v1/openapi.json", cors());
  app.get("/v1/openapi.json", (c) => c.json(openApi(apiVersion, endpoints)));
  frameworkRoutes(context, app);
  thresholdRoutes(context, app);
  ownTargetRoutes(context, app);
  definitionRoutes(context, app);
  explanationRoutes(context, app);
  areaRoutes(context, app);
  boundaryRoutes(context, app);
  observationRoutes(context, app);
  exportRoutes(context, app);
  scoreRoutes(context, app);
  trendRoutes(context, app);
  sensitivityRoutes(context, app);
  methodRoutes(context, app);
  comparisonRoutes(context, app);
  groupRoutes(context, app);
  peerRoutes(context, app);
  publicationRoutes(context, app);
  accountRoutes(context, app);
  linkRoutes(context, app);
  credentialRoutes(context, app);
  administrationRoutes(context, app);
  apiKeyRoutes(context, app);
  oidcRoutes(context, app);
  entryRoutes(context, app);
  prefillRoutes(context, app);
  knownRoutes(context, app);
  feasibilityRoutes(context, app);
  assignmentRoutes(context, app);
  contributorRoutes(context, app);
  successorNoteRoutes(context, app);
  receiptRoutes(context, app);
  approvalRoutes(context, app);
  remarkRoutes(context, app);
  delegationRoutes(context, app);
  objectionRoutes(context, app);
  sourceRoutes(context, app, workers.sources);
  revisionRoutes(context, app);
  roundRoutes(context, app);
  roundWorkRoutes(context, app);
  checkRuleRoutes(context, app);
  auditRoutes(context, app);
  walkThroughRoutes(context, app);
  chapterRoutes(context, app, workers.chapter);
  importRoutes(context, app, workers.import);
  networkRoutes(context, app);
  mailRoutes(context, app);
  refuseOtherMethods(app);
  pageRoutes(context, app);
  return app;
}

/** A known address with another method is 405 and says which there are; an unknown address is 404. */
function refuseOtherMethods(app: Hono<RequestState>): void {
  const methodsOf = Map.groupBy(Object.values(endpoints), ({ path }) => path);
  for (const [path, known] of methodsOf) {
    app.all(path, (c) => {
      const allow = known.map(({ method }) => method.toUpperCase()).join(", ");
      throw new Problem(405, "method-not-allowed", "method-not-allowed.detail", {
        values: { method: c.req.method },
        headers: { Allow: allow },
      });
    });
  }
}
