import { webShell } from "@lokaal17/shared/text/web-shell";
import { Link } from "@tanstack/react-router";
import { useAccount } from "../ui/account.tsx";
import { Icon } from "../ui/icon.tsx";
import { useText } from "../ui/locale.tsx";

/** The way in, or who is signed in: the page of her account signs out. */
export function AccountLink() {
  const text = useText(webShell);
  const account = useAccount();
  return (
    <Link
      className="button button--plain button--small site-header__account"
      to={account ? "/account" : "/inloggen"}
    >
      {account ? (
        <>
          <Icon name="account" />
          <span className="visually-hidden">{text("signedInAs")}</span>{" "}
          <span className="site-header__name" title={account.name}>
            {account.name}
          </span>
        </>
      ) : (
        text("signIn")
      )}
    </Link>
  );
}
