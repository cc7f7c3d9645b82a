import { PlaceholderPage } from "../shell/placeholder-page.tsx";

export function ChapterPage() {
  return <PlaceholderPage title="chapter" />;
}
