/** Where a practice stands on the page of practices: pages of municipalities and goals lead there. */
export const practiceAnchor = (id: string) => `voorbeeld-${id}`;
