/** A chapter with all its data is a few megabytes; what is larger is no chapter, and would fill the memory. */
export const largestChapter = 100_000_000;

/**
 * SHA-256 of a file in small hexadecimal digits, worked out by the browser itself: the file stays where it is.
 * @throws whatever the browser says when the file cannot be read
 */
export async function sealOf(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
