import { PlaceholderPage } from "../shell/placeholder-page.tsx";

export function SignInPage() {
  return <PlaceholderPage title="signIn" />;
}
