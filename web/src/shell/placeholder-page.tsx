import { webShell } from "@lokaal17/shared/text/web-shell";
import { useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";

/** Stands where a page will be. */
export function PlaceholderPage({ title }: { title: Parameters<ReturnType<typeof webShell>>[0] }) {
  const text = useText(webShell);
  return <PageHead title={text(title)} lead={text("inProgress")} />;
}
