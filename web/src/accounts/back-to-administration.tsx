import { administrationScreens } from "@lokaal17/shared/text/administration-screens";
import { Link } from "@tanstack/react-router";
import { useText } from "../ui/locale.tsx";

export function BackToAdministration() {
  const text = useText(administrationScreens);
  return <Link to="/beheer">{text("title")}</Link>;
}
