/** Milliseconds from asking to the last byte. @throws Error when the answer is not 200 */
export async function timeAnswer(url: string): Promise<number> {
  const asked = performance.now();
  const response = await fetch(url);
  const body = await response.text();
  const took = performance.now() - asked;
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}: ${body.slice(0, 300)}`);
  return took;
}
