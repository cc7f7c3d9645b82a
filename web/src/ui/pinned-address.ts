/** An address that keeps showing the same figures: `asOf` names their version, unless it names one already. */
export function pinnedAddress(address: string, dataVersion: number | undefined): string {
  if (dataVersion === undefined || /[?&]asOf=/.test(address)) return address;
  return `${address}${address.includes("?") ? "&" : "?"}asOf=${dataVersion}`;
}
