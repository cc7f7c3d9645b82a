import { PlaceholderPage } from "../shell/placeholder-page.tsx";

export function SubmissionPage() {
  return <PlaceholderPage title="approval" />;
}
