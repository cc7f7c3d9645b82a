import { PlaceholderPage } from "../shell/placeholder-page.tsx";

export function WorklistPage() {
  return <PlaceholderPage title="entry" />;
}
