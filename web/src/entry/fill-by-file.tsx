import { entryScreens } from "@lokaal17/shared/text/entry-screens";
import { Link } from "@tanstack/react-router";
import { useAccount } from "../ui/account.tsx";
import { buttonClass } from "../ui/button.tsx";
import { useText } from "../ui/locale.tsx";

/** From the grid to a file instead, for whoever may send one; who fills in by a personal link may not. */
export function FillByFile({ round, area }: { round: string; area: string }) {
  const text = useText(entryScreens);
  if (!useAccount()?.may.importValues) return null;
  return (
    <Link
      className={buttonClass({ kind: "secondary" })}
      to="/bestanden"
      search={{ ronde: round, gebied: area }}
    >
      {text("fillByFile")}
    </Link>
  );
}
