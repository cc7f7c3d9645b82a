import { readFile, stat } from "node:fs/promises";
import { SourceFailure } from "@lokaal17/api/sources/failure";
import { guardedGet } from "@lokaal17/api/sources/guarded-get";
import { sourceSettings } from "@lokaal17/api/sources/settings";
import { boundaryText } from "@lokaal17/shared/text/boundaries";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { sourceFailureText } from "@lokaal17/shared/text/sources";
import { WrongUse } from "./command.ts";

/** Bytes of a file with boundaries. The most detailed of all municipalities has some tens of millions. */
const largestFile = 64_000_000;
const longestMilliseconds = 120_000;

/** The Dutch registry of maps, and the places where municipalities' boundaries are kept for drawing. */
const knownHosts = ["service.pdok.nl", "api.pdok.nl", "geodata.cbs.nl", "cartomap.github.io"];

/** Hosts that boundaries may be fetched from: those we know, and what the operator adds. */
export function boundaryHosts(environment: NodeJS.ProcessEnv): string[] {
  const added = (environment.LOKAAL17_BOUNDARY_HOSTS ?? "").split(",").map((host) => host.trim());
  return [...knownHosts, ...added.filter((host) => host !== "")];
}

/**
 * The bytes of a file on this machine or at an address, or in one sentence why there are none.
 * @throws WrongUse for an address without https
 */
export async function readBoundaryBytes(
  place: string,
  environment: NodeJS.ProcessEnv,
  locale: Locale,
): Promise<{ bytes: Buffer } | { refusal: string }> {
  const text = boundaryText(locale);
  const isAddress = /^[a-z]+:\/\//i.test(place);
  if (isAddress && !(URL.canParse(place) && new URL(place).protocol === "https:"))
    throw new WrongUse(text("wrong-address", { address: place }));
  const hosts = boundaryHosts(environment);
  const host = isAddress ? new URL(place).host : null;
  if (host !== null && !hosts.includes(host)) return { refusal: text("host-refused", { host }) };
  try {
    if (isAddress) return { bytes: await fetchBytes(new URL(place), hosts) };
    const { size } = await stat(place);
    if (size > largestFile) {
      const megabytes = (bytes: number) => String(Math.ceil(bytes / 1_000_000));
      return {
        refusal: text("too-large", { file: place, size: megabytes(size), limit: megabytes(largestFile) }),
      };
    }
    return { bytes: await readFile(place) };
  } catch (error) {
    const reason =
      error instanceof SourceFailure ? sourceFailureText(locale)(error.code, error.values) : String(error);
    return { refusal: text("unreadable", { file: place, reason }) };
  }
}

async function fetchBytes(url: URL, hosts: readonly string[]): Promise<Buffer> {
  const { cbs, caps } = sourceSettings();
  const settings = {
    cbs,
    fetchFrom: hosts,
    allowPrivate: false,
    caps: { ...caps, requestMilliseconds: longestMilliseconds, pageBytes: largestFile },
  };
  const pieces: Uint8Array[] = [];
  const signal = AbortSignal.timeout(longestMilliseconds);
  for await (const piece of guardedGet({ url, settings, signal, onBytes: () => undefined }))
    pieces.push(piece);
  return Buffer.concat(pieces);
}
