import { PlaceholderPage } from "../shell/placeholder-page.tsx";

export function AreasPage() {
  return <PlaceholderPage title="municipalities" />;
}
