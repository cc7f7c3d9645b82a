import { lockFolder } from "../../database/folder-lock.ts";

/** Takes a folder, says whether it got it, and stays. */
const { folder, address }: { folder: string; address?: string } = JSON.parse(process.argv[2] ?? "");
try {
  const lock = await lockFolder(folder);
  if (address) lock.announce(address);
  console.log("locked");
} catch (error) {
  console.log(`refused: ${error instanceof Error ? error.message : error}`);
}
setInterval(() => undefined, 60_000);
