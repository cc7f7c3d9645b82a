import { webShell } from "@lokaal17/shared/text/web-shell";
import { Link, useLocation } from "@tanstack/react-router";
import { useAccount } from "../ui/account.tsx";
import { spriteUrl } from "../ui/icon.tsx";
import { addressIn, useLocale, useText } from "../ui/locale.tsx";
import { AccountLink } from "./account-link.tsx";
import { NavLinks } from "./nav-links.tsx";

/**
 * Brand, navigation, language and account. Where they do not fit on one line, navigation and account fold into a native
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
        <div className="site-header__side">
          {/* Another language is another document. */}
          <a
            className="button button--plain button--small"
            href={addressIn(other, href)}
            lang={other}
            hrefLang={other}
          >
            {text("otherLanguage")}
          </a>
          <AccountLink />
        </div>
        {/* A new page closes the menu: the key makes it a new element. */}
        <details className="site-header__narrow" key={pathname}>
          <summary className="button button--secondary button--small">{text("menu")}</summary>
          <nav aria-label={text("mainMenu")}>
            <NavLinks />
            <AccountLink />
          </nav>
        </details>
      </div>
    </header>
  );
}
