import { webShell } from "@lokaal17/shared/text/web-shell";
import { Link } from "@tanstack/react-router";
import { useAccount } from "../ui/account.tsx";
import { useText } from "../ui/locale.tsx";

const publicLinks = [
  ["/", "netherlands"],
  ["/gemeenten", "municipalities"],
  ["/indicatoren", "indicators"],
  ["/vergelijken", "compare"],
  ["/voorbeelden", "practices"],
  ["/netwerk", "network"],
  ["/data", "openData"],
] as const;

const accountLinks = [
  ["/invoer", "entry", "enter"],
  ["/goedkeuren", "approval", "approve"],
  ["/publiceren", "publishing", "publish"],
  ["/drempels", "thresholds", "decideThresholds"],
  ["/hoofdstuk", "chapter", "makeChapters"],
] as const;

/** The ways in: those of everyone, then those that the account may use. */
export function NavLinks() {
  const text = useText(webShell);
  const account = useAccount();
  const own = accountLinks.filter(([, , right]) => account?.may[right]);
  return (
    <ul className="site-header__nav">
      {[...publicLinks, ...own].map(([to, label]) => (
        <li key={to}>
          <Link to={to} activeOptions={{ exact: to === "/", includeSearch: false }}>
            {text(label)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
