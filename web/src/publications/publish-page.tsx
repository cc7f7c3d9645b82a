import { PlaceholderPage } from "../shell/placeholder-page.tsx";

export function PublishPage() {
  return <PlaceholderPage title="publishing" />;
}
