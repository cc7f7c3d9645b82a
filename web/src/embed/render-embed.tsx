import { createMemoryHistory } from "@tanstack/react-router";
import { App } from "../app.tsx";
import type { Assets } from "../document.ts";
import { renderToHtml } from "../render-to-html.ts";
import { createAppRouter } from "../router.tsx";
import type { FetchJson } from "../ui/client.ts";
import { LocaleContext, localeOfPath } from "../ui/locale.tsx";
import { problemOf } from "../ui/problem.ts";
import { createQueryClient } from "../ui/query-client.ts";
import { embedDocument } from "./embed-document.ts";
import { EmbedError } from "./embed-error.tsx";
import { embedTree } from "./embed-routes.tsx";
import { workbenchAddress } from "./embed-search.ts";
import { EmbedShell } from "./embed-shell.tsx";

interface EmbedRequest {
  url: string;
  fetchJson: FetchJson;
  assets: Assets;
}

/** A figure for other sites as a whole document: drawn here, with one stylesheet and without any script. */
export async function renderEmbed({ url, fetchJson, assets }: EmbedRequest) {
  const locale = localeOfPath(url);
  const queryClient = createQueryClient(fetchJson);
  const history = createMemoryHistory({ initialEntries: [workbenchAddress(url)] });
  const router = createAppRouter(embedTree, { queryClient, locale, account: null }, history);
  await router.load();
  const failed = router.state.matches.find(({ status }) => status === "error" || status === "notFound");
  const problem = failed ? problemOf(failed.error) : null;
  const styles = assets.styles;
  try {
    const body = await renderToHtml(<App router={router} />);
    const status = problem === null ? 200 : problem.status >= 400 ? problem.status : 500;
    return { status, locale, html: embedDocument({ locale, body, styles }) };
  } catch (fault) {
    console.error(fault);
    const body = await renderToHtml(
      <LocaleContext value={locale}>
        <EmbedShell>
          <EmbedError error={fault} />
        </EmbedShell>
      </LocaleContext>,
    );
    return { status: 500, locale, html: embedDocument({ locale, body, styles }) };
  } finally {
    queryClient.clear();
  }
}
