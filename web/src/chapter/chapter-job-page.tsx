import { PlaceholderPage } from "../shell/placeholder-page.tsx";

export function ChapterJobPage() {
  return <PlaceholderPage title="chapter" />;
}
