import { scoreBasisText } from "@lokaal17/shared/text/score-basis-pages";
import { Link } from "@tanstack/react-router";
import { useText } from "../ui/locale.tsx";

/** To the page that explains how scores are made. */
export function MethodLink({ version }: { version: string }) {
  const text = useText(scoreBasisText);
  return <Link to="/methode">{text("basis.method", { version })}</Link>;
}
