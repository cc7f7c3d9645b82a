import { PlaceholderPage } from "../shell/placeholder-page.tsx";

export function EntryPage() {
  return <PlaceholderPage title="entry" />;
}
