/** The roles that government can take in a practice. */
export const rolesOfGovernment = ["regulate", "direct", "stimulate", "facilitate", "let-go"] as const;
export type RoleOfGovernment = (typeof rolesOfGovernment)[number];
