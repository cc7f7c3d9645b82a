import { figureFrame } from "@lokaal17/shared/text/figure-frame";
import { webShell } from "@lokaal17/shared/text/web-shell";
import { type MouseEvent, useState } from "react";
import type { FigurePicture } from "./figure-picture.ts";
import { Icon } from "./icon.tsx";
import { useText } from "./locale.tsx";
import { usePageAddress } from "./page-address.ts";
import { pinnedAddress } from "./pinned-address.ts";

/* What draws a picture for elsewhere, and the fonts that go into it, are fetched when somebody asks for one. */
const load = () => import("./copy-picture.ts");

type Outcome = "copied" | "saved" | "failed" | "busy" | "cite-copied" | "cite-failed" | null;

/** Copies the whole figure as an image; where a browser cannot, the image is downloaded. */
export function CopyPicture({ picture }: { picture: FigurePicture }) {
  const text = useText(webShell);
  const plateWords = usePlateWords(picture);
  const [outcome, setOutcome] = useState<Outcome>(null);
  async function copy() {
    setOutcome("busy");
    const making = load().then(({ pngOf }) => pngOf(picture, plateWords));
    // Asked for within the click itself, with the image still to come: some browsers allow it at no other moment.
    const copied = await copyImage(making);
    if (copied) return setOutcome("copied");
    const saved = await Promise.all([load(), making]).then(
      ([{ saveFile }, png]) => saveFile(png, `${picture.fileName}.png`),
      () => false,
    );
    setOutcome(saved ? "saved" : "failed");
  }
  return (
    <span className="needs-script">
      <button type="button" className="button button--plain button--small" onClick={copy}>
        <Icon name="image" />
        {text("copyImage")}
      </button>
      <Said outcome={outcome} />
    </span>
  );
}

/** The same image as a file, the figure on paper, and how to name it in a text. */
export function SharePicture({ picture }: { picture: FigurePicture }) {
  const text = useText(figureFrame);
  const plateWords = usePlateWords(picture);
  const [outcome, setOutcome] = useState<Outcome>(null);
  const cite = citation(picture, plateWords);
  async function save(form: "png" | "svg") {
    setOutcome("busy");
    const saved = await load()
      .then(async ({ pngOf, svgOf, saveFile }) => {
        const file = await (form === "png" ? pngOf(picture, plateWords) : svgOf(picture, plateWords));
        return saveFile(file, `${picture.fileName}.${form}`);
      })
      .catch(() => false);
    setOutcome(saved ? null : "failed");
  }
  async function copyCite() {
    try {
      await navigator.clipboard.writeText(cite);
      setOutcome("cite-copied");
    } catch {
      setOutcome("cite-failed");
    }
  }
  return (
    <div className="figure__share">
      <p className="figure__cite">
        {text("cite")}: <q>{cite}</q>
      </p>
      <div className="cluster needs-script">
        <button type="button" className="button button--plain button--small" onClick={copyCite}>
          <Icon name="link" />
          {text("copy-cite")}
        </button>
        <button type="button" className="button button--plain button--small" onClick={() => save("png")}>
          <Icon name="download" />
          {text("save-png")}
        </button>
        <button type="button" className="button button--plain button--small" onClick={() => save("svg")}>
          <Icon name="download" />
          {text("save-svg")}
        </button>
        <button type="button" className="button button--plain button--small" onClick={printFigure}>
          <Icon name="print" />
          {text("print-figure")}
        </button>
        <Said outcome={outcome} />
      </div>
    </div>
  );
}

/** On the paper of a figure that is printed alone: which figures these are, and where they stand. */
export function PrintedWith({ picture }: { picture: FigurePicture }) {
  const { version, address } = usePlateWords(picture);
  return (
    <p className="figure__printed">
      {version} {address}
    </p>
  );
}

function Said({ outcome }: { outcome: Outcome }) {
  const text = useText(figureFrame);
  return (
    <span className="button-reason" role="status">
      {outcome && text(outcome)}
    </span>
  );
}

/** What a plate says below the figure. */
export interface PlateWords {
  version: string;
  address: string;
}

function usePlateWords({ dataVersion }: FigurePicture): PlateWords {
  const text = useText(figureFrame);
  const address = pinnedAddress(usePageAddress(), dataVersion);
  const version =
    dataVersion === undefined ? text("no-version") : text("version", { version: String(dataVersion) });
  return { version, address };
}

function citation({ measure, source }: FigurePicture, { version, address }: PlateWords): string {
  return [measure, source, version, address].filter(Boolean).join(" ");
}

async function copyImage(making: Promise<Blob>): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ "image/png": making })]);
    return true;
  } catch {
    return false;
  }
}

/** The stylesheet for paper leaves out everything but the marked figure. */
function printFigure(event: MouseEvent<HTMLElement>) {
  const figure = event.currentTarget.closest("figure");
  if (!figure) return;
  figure.classList.add("figure--alone");
  window.addEventListener("afterprint", () => figure.classList.remove("figure--alone"), { once: true });
  window.print();
}
