import { PlaceholderPage } from "../shell/placeholder-page.tsx";

export function GoalPage() {
  return <PlaceholderPage title="goals" />;
}
