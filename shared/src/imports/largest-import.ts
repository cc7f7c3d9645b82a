/** The largest file that is taken in, in bytes. Apart from the contract, so that browsers can say it before sending. */
export const largestImport = 200_000_000;
