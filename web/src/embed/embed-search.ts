import { dutchAddressOf } from "../ui/locale.tsx";

/** Path of a figure that stands alone, in Dutch. */
export const embedPath = "/insluiten";

/** Whether an address is that of a figure for other sites. */
export function isEmbed(url: string): boolean {
  return /^\/insluiten\/?(?=$|[?#])/.test(dutchAddressOf(url));
}

/** The same view in the workbench: an embedded figure is one view of it, drawn alone. */
export function workbenchAddress(url: string): string {
  return url.replace(/\/insluiten\/?(?=$|[?#])/, "/vergelijken");
}
