import type { ChipFact } from "./fact-look.ts";

/** What is chosen in the text: the panel beside it tells about it. */
export type ChosenAtom =
  | ({ kind: "fact" } & ChipFact)
  | { kind: "footnote" }
  | { kind: "reference"; target: string }
  | { kind: "figure"; figure: string };

/** A piece of text as the server names it: the words around it, and the piece. */
export interface TextPlace {
  around: string;
  text: string;
}

/** What the panels beside a text can do in it. */
export interface TextHandle {
  focus(): void;
  /** The words that are selected, for a remark about them. */
  selectedText(): string;
  /** Selects a chip; false when it is not there. */
  showFact(fact: string, shown: string): boolean;
  /** Writes a chip anew: takes the new figure, keeps the old one, follows again. */
  changeFact(fact: string, shown: string, change: Partial<ChipFact>): void;
  /** Selects words in the text; false when they are not there. */
  showText(place: TextPlace): boolean;
  /** Selects a typed number and searches a fact for it. */
  bind(place: TextPlace): void;
  /** Selects a typed number and asks why it is no measurement. */
  explain(place: TextPlace): void;
  /** Opens what is chosen to change it. */
  changeChosen(): void;
  removeChosen(): void;
}
