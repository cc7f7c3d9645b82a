import { useEffect, useState } from "react";
import { withFonts } from "../../ui/copy-fonts.ts";

/** A figure as it stands in the files: in another letter its labels run out of their frames. */
export function PreviewPicture({ svg, alt }: { svg: string; alt: string }) {
  const [picture, setPicture] = useState<string | null>(null);
  useEffect(() => {
    let isHere = true;
    withFonts(svg)
      // Fonts that cannot be read are no reason to show nothing.
      .catch(() => svg)
      .then((found) => {
        if (isHere) setPicture(found);
      });
    return () => {
      isHere = false;
    };
  }, [svg]);
  if (picture === null) return <span className="preview__wait" role="img" aria-label={alt} />;
  return <img src={`data:image/svg+xml;utf8,${encodeURIComponent(picture)}`} alt={alt} />;
}
