import spriteUrl from "./icons.svg";

export { spriteUrl };

/** Drawings of `icons.svg`: own, 24 grid, coloured by the text around them. */
export type IconName =
  | "account"
  | "arrow-down"
  | "arrow-flat"
  | "arrow-rise"
  | "arrow-up"
  | "changed"
  | "check"
  | "clock"
  | "close"
  | "comment"
  | "dots"
  | "doubt"
  | "download"
  | "embed"
  | "hexagon"
  | "image"
  | "info"
  | "link"
  | "local"
  | "lock"
  | "menu"
  | "minus"
  | "none"
  | "pen"
  | "plus"
  | "prefilled"
  | "print"
  | "refused"
  | "returned"
  | "saving"
  | "search"
  | "table";

/** A picture beside a word; hidden from assistive technology, for the word says it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" aria-hidden="true">
      <use href={`${spriteUrl}#${name}`} />
    </svg>
  );
}
