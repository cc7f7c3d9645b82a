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
  ["/bijdragen", "contribute", "contribute"],
  ["/invoer", "entry", "askExtension"],
  ["/bestanden", "files", "importValues", "importAsApproved"],
  ["/goedkeuren", "approval", "approve", "delegate"],
  ["/sets", "sets", "seePreview", "manageAccounts"],
  ["/vragen", "questions", "answerQuestions"],
  ["/publiceren", "publishing", "publish"],
  ["/hoofdstuk", "chapter", "makeChapters"],
  ["/beheer", "administration", "appointOfficers", "manageRounds"],
] as const;

/** The ways in that everyone has. */
export function NavLinks() {
  return <Links links={publicLinks} />;
}

/** The ways in that the account may use; nothing for the public. */
export function OwnNavLinks() {
  const account = useAccount();
  const own = accountLinks.filter(
    ([to, , ...rights]) =>
      rights.some((right) => account?.may[right]) &&
      // Who enters for a whole organisation finds what she was asked in its worklist.
      (to !== "/bijdragen" || !account?.may.enter),
  );
  return <Links links={own} />;
}

type NavLink = (typeof publicLinks)[number] | (typeof accountLinks)[number];

function Links({ links }: { links: readonly NavLink[] }) {
  const text = useText(webShell);
  return (
    <ul className="site-header__nav">
      {links.map(([to, label]) => (
        <li key={to}>
          <Link to={to} activeOptions={{ exact: to === "/", includeSearch: false }}>
            {text(label)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
