import { pinnedAddress } from "./pinned-address.ts";

export interface EmbedWish {
  /** Address of the figure with the site's name, in the language of the page. */
  address: string;
  /** Version that the figure keeps; undefined: always the newest figures. */
  frozen: number | undefined;
  /** Pixels. */
  height: number;
  /** Read aloud in the figure's place. */
  title: string;
}

/** Heights that make sense for a figure with its title and source. */
export const embedHeights = { least: 200, usual: 640, most: 2000 };

/** Address of the frame. */
export function embedAddress({ address, frozen }: Pick<EmbedWish, "address" | "frozen">): string {
  const live = address.replace(/([?&])asOf=[^&]*(&|$)/, (_, start: string, end: string) =>
    end === "" ? "" : start,
  );
  return pinnedAddress(live, frozen);
}

/**
 * What somebody pastes into a page of another site: a frame as wide as its surroundings, without scripts. It is loaded
 * when it comes near the screen, and it learns no more of the page around it than its site.
 */
export function embedCode({ height, title, ...wish }: EmbedWish): string {
  const attributes = {
    src: embedAddress(wish),
    title,
    width: "100%",
    height: String(height),
    loading: "lazy",
    referrerpolicy: "origin",
    style: "border:0",
  };
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<iframe${written.join("")}></iframe>`;
}

const escaped = (value: string) =>
  value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
