import "./styles.css";
import { hydrateRoot } from "react-dom/client";
import { App } from "./app.tsx";
import type { PageData } from "./document.ts";
import { createAppRouter } from "./router.tsx";
import { publicTree } from "./routes.tsx";
import { fetchJson } from "./ui/client.ts";
import { createQueryClient, fillQueryClient } from "./ui/query-client.ts";

/** Brings the document that the server made to life. */
async function start(root: HTMLElement, { locale, account, queries }: PageData): Promise<void> {
  const queryClient = createQueryClient(fetchJson);
  fillQueryClient(queryClient, queries);
  const tree = account ? (await import("./routes-own.tsx")).routeTree : publicTree();
  const router = createAppRouter(tree, { queryClient, locale, account });
  // Tells the router that the document came from a server: it then puts no Suspense around its root, as on the server.
  router.ssr = { manifest: undefined };
  // Chunks of the page and its (already read) answers must be there before React compares its tree with the document.
  await router.load();
  hydrateRoot(root, <App router={router} />);
}

/**
 * After an update of the program the parts that an open page still has to fetch are gone: a new document brings the new
 * ones. Once in ten seconds, so that a server that fails does not turn it into a loop.
 */
window.addEventListener("vite:preloadError", (event) => {
  const last = Number(sessionStorage.getItem("reloaded-at") ?? 0);
  if (Date.now() - last < 10_000) return;
  event.preventDefault();
  sessionStorage.setItem("reloaded-at", String(Date.now()));
  window.location.reload();
});

const root = document.getElementById("app");
const written = document.getElementById("query-data")?.textContent;
if (root && written) start(root, JSON.parse(written));
