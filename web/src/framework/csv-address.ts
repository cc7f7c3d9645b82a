/** Address of the figures of an indicator as CSV. */
export const csvAddress = (code: string, asOf?: string) =>
  `/v1/observations.csv?indicators=${code}${asOf ? `&asOf=${encodeURIComponent(asOf)}` : ""}`;
