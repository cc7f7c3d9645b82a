import { PlaceholderPage } from "../shell/placeholder-page.tsx";

export function IndicatorPage() {
  return <PlaceholderPage title="indicators" />;
}
