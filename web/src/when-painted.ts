/*
 * Brings the site's own scripts when the page has been painted: until then what the reader sees has the line and the
 * telephone for itself. The document names in this script's element what to run, in order, and what to fetch for later.
 */

const element = document.querySelector<HTMLScriptElement>("script[data-run]");
const toRun = filesIn(element?.dataset.run);
const toFetch = filesIn(element?.dataset.fetch);

// A page in a tab at the back is not painted: nothing there waits for the line.
if (document.hidden) bring();
else requestAnimationFrame(() => setTimeout(bring));

async function bring(): Promise<void> {
  for (const file of [...toRun, ...toFetch]) {
    const link = document.createElement("link");
    link.rel = "modulepreload";
    link.href = file;
    document.head.append(link);
  }
  // One by one, so that the page can answer in between: together they keep a slow telephone for 0.2 s.
  for (const file of toRun) {
    await import(/* @vite-ignore */ file);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

function filesIn(names = ""): string[] {
  return names.split(" ").filter(Boolean);
}
