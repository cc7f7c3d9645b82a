import { entryScreens } from "@lokaal17/shared/text/entry-screens";
import { webShell } from "@lokaal17/shared/text/web-shell";
import { Link } from "@tanstack/react-router";
import { useAccount } from "../ui/account.tsx";
import { useText } from "../ui/locale.tsx";

/** From the grid back to the list it was opened from: who came by a personal link has a list of her own. */
export function WayBack() {
  const text = useText(entryScreens);
  const shellText = useText(webShell);
  const account = useAccount();
  const isContributor = account?.grants.every(({ role }) => role === "contributor");
  return isContributor ? (
    <Link to="/bijdragen">{shellText("contribute")}</Link>
  ) : (
    <Link to="/invoer">{text("worklistTitle")}</Link>
  );
}
