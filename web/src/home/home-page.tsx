import { PlaceholderPage } from "../shell/placeholder-page.tsx";

export function HomePage() {
  return <PlaceholderPage title="netherlands" />;
}
