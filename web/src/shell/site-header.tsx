import { webShell } from "@lokaal17/shared/text/web-shell";
import { Link, useLocation } from "@tanstack/react-router";
import { lazy } from "react";
import { SiteSearch } from "../search/site-search.tsx";
import { useAccount } from "../ui/account.tsx";
import { spriteUrl } from "../ui/icon.tsx";
import { addressIn, useLocale, useText } from "../ui/locale.tsx";
import { WhenMounted } from "../ui/when-mounted.tsx";
import { AccountLink } from "./account-link.tsx";
import { NavLinks, OwnNavLinks } from "./nav-links.tsx";

/* Help comes after the page, for people who are signed in. */
const HelpButton = lazy(() => import("../help/help-button.tsx"));

/**
 * Brand, navigation, language and account; who is signed in has her own ways in on a second line. Where they do not fit on one line, navigation and account fold into a native
 * `details` element, which works without scripts; the stylesheet shows one of the two.
 */
export function SiteHeader() {
  const text = useText(webShell);
  const { href, pathname } = useLocation();
  const other = useLocale() === "nl" ? "en" : "nl";
  const kind = useAccount() ? "own" : "public";
  return (
    <header className={`site-header site-header--${kind}`}>
      <div className="site-header__row">
        <Link className="site-header__brand" to="/">
          <svg className="site-header__mark" aria-hidden="true">
            <use href={`${spriteUrl}#brand`} />
          </svg>
          {text("siteName")}
        </Link>
        <nav className="site-header__wide" aria-label={text("mainMenu")}>
          <NavLinks />
        </nav>
        {kind === "own" && (
          <nav className="site-header__wide site-header__own" aria-label={text("ownMenu")}>
            <OwnNavLinks />
          </nav>
        )}
        <div className="site-header__side">
          {/* A new page closes the search and the menu: the key makes them new elements. */}
          <SiteSearch key={pathname} />
          {/* Another language is another document. */}
          <a
            className="button button--plain button--small"
            href={addressIn(other, href)}
            lang={other}
            hrefLang={other}
          >
            {text("otherLanguage")}
          </a>
          {kind === "own" && (
            <WhenMounted>
              <HelpButton />
            </WhenMounted>
          )}
          <AccountLink />
        </div>
        <details className="site-header__narrow" key={pathname}>
          <summary className="button button--secondary button--small">{text("menu")}</summary>
          <nav aria-label={text("mainMenu")}>
            <NavLinks />
            {kind === "own" && <OwnNavLinks />}
            <AccountLink />
          </nav>
        </details>
      </div>
    </header>
  );
}
