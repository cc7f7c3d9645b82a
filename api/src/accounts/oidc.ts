import type { SignInRefusal } from "@lokaal17/shared/accounts/sign-in-refusal";
import { listSignInProviders } from "@lokaal17/shared/contract/sign-in-providers";
import type { Context, Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { implement } from "../http/implement.ts";
import { notFound } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { accountOf } from "./oidc-account.ts";
import { keepSignIn, takeSignIn } from "./oidc-cookie.ts";
import { OidcProvider } from "./oidc-provider.ts";
import { refusalOf } from "./oidc-refusal.ts";
import { openSession } from "./sessions.ts";

/**
 * Signing in with a provider of one's own organisation: to the provider and back, by links that a browser follows.
 * Whatever goes wrong ends on the sign-in page with a code that it explains, never with what the provider wrote.
 */
export function oidcRoutes(context: ApiContext, app: Hono<RequestState>): void {
  const providers = new Map(
    context.issuers.map((settings) => [
      settings.id,
      new OidcProvider(settings, {
        redirectUri: () => `${context.address}/aanmelden/${settings.id}/terug`,
        now: context.now,
      }),
    ]),
  );
  const providerOf = (c: Context<RequestState, "/aanmelden/:issuer">) => {
    const provider = providers.get(c.req.param("issuer"));
    if (!provider) throw notFound();
    return provider;
  };

  implement(app, listSignInProviders, async () => ({
    providers: context.issuers.map(({ id, name }) => ({ id, name })),
  }));

  app.get("/aanmelden/:issuer", async (c) => {
    const provider = providerOf(c);
    const to = ownPath(c.req.query("naar"));
    try {
      const { url, begun } = await provider.begin();
      keepSignIn(c, provider.settings, { ...begun, to }, context.now());
      return sendTo(c, url.href);
    } catch (error) {
      return refuse(context, c, { provider, to, refusal: "niet-bereikbaar", error });
    }
  });

  app.get("/aanmelden/:issuer/terug", async (c) => {
    const provider = providerOf(c);
    const underWay = takeSignIn(c, provider.settings, context.now());
    if (!underWay) return refuse(context, c, { provider, to: "/", refusal: "verlopen" });
    const { to, ...begun } = underWay;
    if (c.req.query("state") !== begun.state)
      return refuse(context, c, { provider, to, refusal: "verlopen" });
    try {
      const claims = await provider.complete(new URL(c.req.url).search, begun);
      const found = await accountOf(context, provider.settings, claims);
      if ("refusal" in found) return refuse(context, c, { provider, to, refusal: found.refusal });
      await openSession(context, c, { accountId: found.accountId, provider: provider.settings.id });
      return sendTo(c, to);
    } catch (error) {
      return refuse(context, c, { provider, to, refusal: refusalOf(error), error });
    }
  });
}

interface Refused {
  provider: OidcProvider;
  /** Where she wanted to go; the sign-in page goes on there when she signs in otherwise. */
  to: string;
  refusal: SignInRefusal;
  error?: unknown;
}

function refuse(
  { log }: ApiContext,
  c: Context<RequestState>,
  { provider, to, refusal, error }: Refused,
): Response {
  const { id } = provider.settings;
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : undefined;
  log.warn(
    { kind: "provider-sign-in", provider: id, refusal, reason, requestId: c.get("requestId") },
    "refused",
  );
  const query = new URLSearchParams({ melding: refusal, via: id, ...(to !== "/" && { naar: to }) });
  return sendTo(c, `${/^\/en(?=$|[/?#])/.test(to) ? "/en" : ""}/inloggen?${query}`);
}

function sendTo(c: Context<RequestState>, address: string): Response {
  c.header("Cache-Control", "private, no-store");
  return c.redirect(address, 302);
}

const here = "https://own.invalid";

/** A path of this site and nothing else: a link must not use our sign-in to send people away. */
function ownPath(wished: string | undefined): string {
  if (!wished?.startsWith("/") || !URL.canParse(wished, here)) return "/";
  const { origin, pathname, search, hash } = new URL(wished, here);
  const isElsewhere = origin !== here || pathname.startsWith("//");
  return isElsewhere || /^(\/en)?\/(inloggen|aanmelden)(?=$|\/)/.test(pathname)
    ? "/"
    : `${pathname}${search}${hash}`;
}
