import { PlaceholderPage } from "../shell/placeholder-page.tsx";

export function PracticesPage() {
  return <PlaceholderPage title="practices" />;
}
