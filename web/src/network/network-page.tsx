import { PlaceholderPage } from "../shell/placeholder-page.tsx";

export function NetworkPage() {
  return <PlaceholderPage title="network" />;
}
