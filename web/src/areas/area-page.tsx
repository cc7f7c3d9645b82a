import { PlaceholderPage } from "../shell/placeholder-page.tsx";

export function AreaPage() {
  return <PlaceholderPage title="municipalities" />;
}
