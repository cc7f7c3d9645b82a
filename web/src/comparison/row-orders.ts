/** Orders of a table of areas, as they stand in the address: by name or by figure, up or down. */
export const rowOrders = ["naam", "-naam", "cijfer", "-cijfer"] as const;
export type RowOrder = (typeof rowOrders)[number];
