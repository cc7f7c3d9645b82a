import { roundScreens } from "@lokaal17/shared/text/round-screens";
import { Link } from "@tanstack/react-router";
import { useAccount } from "../ui/account.tsx";
import { useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { EmptyState } from "../ui/states.tsx";
import { RoundForm } from "./round-form.tsx";

/** A round that is yet to be made. */
export function RoundNewPage() {
  const text = useText(roundScreens);
  const account = useAccount();
  return (
    <>
      <PageHead title={text("formNew")} breadcrumb={<Link to="/rondes">{text("roundsTitle")}</Link>} />
      {account?.may.manageRounds ? (
        <RoundForm round={null} />
      ) : (
        <EmptyState icon="lock" title={text("notAllowedTitle")} level={2} />
      )}
    </>
  );
}
