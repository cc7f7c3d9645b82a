/** A file of a finished chapter; its bytes stay fetchable for good. */
export interface ChapterFileTable {
  jobId: string;
  name: string;
  mediaType: string;
  bytes: Uint8Array;
  sha256: string;
}
