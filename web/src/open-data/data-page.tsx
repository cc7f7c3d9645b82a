import { PlaceholderPage } from "../shell/placeholder-page.tsx";

export function DataPage() {
  return <PlaceholderPage title="openData" />;
}
