import { webShell } from "@lokaal17/shared/text/web-shell";
import { Outlet, useLocation } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef } from "react";
import iconUrl from "../ui/brand.svg";
import { HatchPattern } from "../ui/hatch-pattern.tsx";
import { useText } from "../ui/locale.tsx";
import { SiteFooter } from "./site-footer.tsx";
import { SiteHeader } from "./site-header.tsx";

/** Header, page and footer. Every page stands in its main element; `children` stand there instead, when given. */
export function SiteShell({ children }: { children?: ReactNode }) {
  const text = useText(webShell);
  const main = useRef<HTMLElement>(null);
  const path = useLocation({ select: ({ pathname }) => pathname });
  const shownPath = useRef(path);

  // A new page without a new document: move the focus to it, so that screen readers and keyboards start there.
  useEffect(() => {
    if (shownPath.current === path) return;
    shownPath.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path]);

  return (
    <>
      <link rel="icon" href={iconUrl} type="image/svg+xml" />
      <HatchPattern />
      <a className="skip-link" href="#inhoud">
        {text("skipToContent")}
      </a>
      <SiteHeader />
      <main className="page" id="inhoud" tabIndex={-1} ref={main}>
        {children ?? <Outlet />}
      </main>
      <SiteFooter />
    </>
  );
}
