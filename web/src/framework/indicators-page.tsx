import { PlaceholderPage } from "../shell/placeholder-page.tsx";

export function IndicatorsPage() {
  return <PlaceholderPage title="indicators" />;
}
