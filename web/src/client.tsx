import "./styles.css";
import { hydrateRoot } from "react-dom/client";
import { App } from "./app.tsx";
import type { PageData } from "./document.ts";
import { createAppRouter } from "./router.tsx";
import { fetchJson } from "./ui/client.ts";
import { createQueryClient, fillQueryClient } from "./ui/query-client.ts";

/** Brings the document that the server made to life. */
async function start(root: HTMLElement, { locale, account, queries }: PageData): Promise<void> {
  const queryClient = createQueryClient(fetchJson);
  fillQueryClient(queryClient, queries);
  const router = createAppRouter({ queryClient, locale, account });
  // Tells the router that the document came from a server: it then puts no Suspense around its root, as on the server.
  router.ssr = { manifest: undefined };
  // Chunks of the page and its (already read) answers must be there before React compares its tree with the document.
  await router.load();
  hydrateRoot(root, <App router={router} />);
}

const root = document.getElementById("app");
const written = document.getElementById("query-data")?.textContent;
if (root && written) start(root, JSON.parse(written));
