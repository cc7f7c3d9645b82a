import { PlaceholderPage } from "../shell/placeholder-page.tsx";

export function ApprovalsPage() {
  return <PlaceholderPage title="approval" />;
}
