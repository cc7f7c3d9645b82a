import { webShell } from "@lokaal17/shared/text/web-shell";
import type { ReactNode } from "react";
import { useText } from "./locale.tsx";

interface PageHeadProps {
  /** Title of the page and of the document: what is shown, `Utrecht`. */
  title: string;
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
export function PageHead({ title, mark, lead, meta, breadcrumb, actions, children }: PageHeadProps) {
  const text = useText(webShell);
  return (
    <>
      <title>{`${title} – ${text("siteName")}`}</title>
      <meta name="description" content={typeof lead === "string" ? lead : text("siteDescription")} />
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
