import { webShell } from "@lokaal17/shared/text/web-shell";
import type { ReactNode } from "react";
import { useText } from "./locale.tsx";

interface PageHeadProps {
  /** Title of the page and of the document: what is shown, `Utrecht`. */
  title: string;
  /** Of the document alone, where its heading says less than a tab or a search engine needs. */
  documentTitle?: string | undefined;
  /** Of the document, for search engines, where the lead is no plain sentence. */
  description?: string | undefined;
  /** What stands in front of the title: a large goal mark. */
  mark?: ReactNode;
  /** The finding of the page in one or two sentences. */
  lead?: ReactNode;
  /** One line of facts: code, province, marks. */
  meta?: ReactNode;
  /** Links to the pages above this one. */
  breadcrumb?: ReactNode;
  /** Buttons; not printed. */
  actions?: ReactNode;
  children?: ReactNode;
}

/** Head of every page: one h1, and the document's title and description. */
export function PageHead(props: PageHeadProps) {
  const {
    title,
    documentTitle = title,
    description,
    mark,
    lead,
    meta,
    breadcrumb,
    actions,
    children,
  } = props;
  const text = useText(webShell);
  const said = description ?? (typeof lead === "string" ? lead : text("siteDescription"));
  return (
    <>
      <title>{`${documentTitle} – ${text("siteName")}`}</title>
      <meta name="description" content={said} />
      <meta property="og:title" content={documentTitle} />
      <meta property="og:description" content={said} />
      {breadcrumb && (
        <nav className="breadcrumb" aria-label={text("breadcrumb")}>
          {breadcrumb}
        </nav>
      )}
      <div className="page-head">
        {mark ? (
          <div className="cluster">
            {mark}
            <h1>{title}</h1>
          </div>
        ) : (
          <h1>{title}</h1>
        )}
        {lead && <p className="page-head__lead">{lead}</p>}
        {meta && <p className="meta-line">{meta}</p>}
        {actions && <div className="cluster no-print">{actions}</div>}
        {children}
      </div>
    </>
  );
}
