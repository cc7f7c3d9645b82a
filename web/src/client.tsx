import "./styles.css";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { formatDate, formatNumber } from "@lokaal17/shared/text/number";
import { startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { App } from "./app.tsx";
import type { PageData } from "./document.ts";
import { createAppRouter } from "./router.tsx";
import { publicTree } from "./routes.tsx";
import { fetchJson } from "./ui/client.ts";
import { createQueryClient, fillQueryClient } from "./ui/query-client.ts";
import { endWaiting } from "./ui/when-near.tsx";

/** Brings the document that the server made to life. */
async function start(root: HTMLElement, written: string): Promise<void> {
  const { locale, account, queries }: PageData = JSON.parse(written);
  const queryClient = createQueryClient(fetchJson);
  fillQueryClient(queryClient, queries);
  await otherWork();
  await readLanguage(locale);
  const tree = account ? (await import("./routes-own.tsx")).routeTree : publicTree();
  const router = createAppRouter(tree, { queryClient, locale, account });
  // Tells the router that the document came from a server: it then puts no Suspense around its root, as on the server.
  router.ssr = { manifest: undefined };
  await otherWork();
  // Chunks of the page and its (already read) answers must be there before React compares its tree with the document.
  await router.load();
  router.subscribe("onBeforeNavigate", endWaiting);
  await otherWork();
  // As a transition React works in slices of 5 ms, between which the page answers; at once it took 50 to 200 ms.
  startTransition(() => {
    hydrateRoot(root, <App router={router} />);
  });
}

/** The browser's rules of a language, which the first number or day reads: in three pieces of 8, 6 and 3 ms, not in one. */
async function readLanguage(locale: Locale): Promise<void> {
  new Intl.Collator(locale).compare("a", "b");
  await otherWork();
  formatNumber(0, 0, locale);
  await otherWork();
  formatDate(new Date(), locale);
  await otherWork();
}

/** Lets the page answer between two pieces of work: in one piece they kept a slow telephone for 0.4 s. */
const otherWork = () => new Promise((resolve) => setTimeout(resolve));

/**
 * After an update of the program the parts that an open page still has to fetch are gone: a new document brings the new
 * ones. Once in ten seconds, so that a server that fails does not turn it into a loop; and only when there is a server to
 * bring it, or else what was typed without a connection would make way for an error of the browser.
 */
window.addEventListener("vite:preloadError", async () => {
  const last = Number(sessionStorage.getItem("reloaded-at") ?? 0);
  if (Date.now() - last < 10_000) return;
  const answer = await fetch("/livez", { cache: "no-store" }).catch(() => null);
  if (!answer?.ok) return;
  sessionStorage.setItem("reloaded-at", String(Date.now()));
  window.location.reload();
});

const root = document.getElementById("app");
const written = document.getElementById("query-data")?.textContent;
if (root && written) otherWork().then(() => start(root, written));
