/** The parts of an edition's page, as its address names them; the first is there without a name. */
export const editionParts = ["secties", "cijfers", "bestanden", "nakijken", "publiceren"] as const;
export type EditionPart = (typeof editionParts)[number];
