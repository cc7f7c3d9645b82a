/** What the dry run of a file counted; every row with a figure is in exactly one of the five. */
export interface ImportSummary {
  rowsRead: number;
  new: number;
  changed: number;
  unchanged: number;
  /** Not stored because something is wrong with them. */
  refused: number;
  /** Left out on purpose, with a reason. */
  notStored: number;
  /** Of the new and changed ones: stored, and somebody should look at them. */
  doubtful: number;
  /** Whether an example figure is among them. */
  synthetic: boolean;
}
