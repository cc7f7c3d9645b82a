import { dutchAddressOf } from "../ui/locale.tsx";

const here = "https://own.invalid";

/**
 * The page to show after signing in, as a Dutch address. Only a path of our own site: an address that leads elsewhere
 * (`//example.org`, `https:…`, `/\\example.org`) would let a link use our sign-in page to send people away.
 */
export function ownAddress(wished: string | undefined): string {
  if (!wished?.startsWith("/") || !URL.canParse(wished, here)) return "/";
  const url = new URL(wished, here);
  if (url.origin !== here) return "/";
  const address = dutchAddressOf(`${url.pathname}${url.search}${url.hash}`);
  return /^\/inloggen(?=$|[/?#])/.test(address) ? "/" : address;
}
