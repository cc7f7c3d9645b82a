import { PlaceholderPage } from "../shell/placeholder-page.tsx";

export function ComparePage() {
  return <PlaceholderPage title="compare" />;
}
