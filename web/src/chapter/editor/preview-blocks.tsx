import type { Block, Cell, Heading, Inline, List } from "@lokaal17/shared/chapter/blocks";
import { sectionScreens } from "@lokaal17/shared/text/section-screens";
import type { ReactNode } from "react";
import { useText } from "../../ui/locale.tsx";
import { ScrollRegion } from "../../ui/scroll-region.tsx";
import { PreviewPicture } from "./preview-picture.tsx";

/** A section as it will stand in the chapter. Its headings stand below the one of this part of the page. */
export function PreviewBlocks({ blocks }: { blocks: readonly Block[] }) {
  return keyed(blocks).map(({ key, item }) => <PreviewBlock key={key} block={item} />);
}

function PreviewBlock({ block }: { block: Block }): ReactNode {
  switch (block.kind) {
    case "heading":
      return <PreviewHeading heading={block} />;
    case "paragraph":
      return (
        <p className={`preview__${block.style}`}>
          <Inlines inlines={block.inlines} />
        </p>
      );
    case "list":
      return <PreviewList list={block} />;
    case "figure":
      return (
        <figure className="preview__figure">
          <figcaption>
            <span className="meta-line">{block.label}</span>
            <strong>
              <Inlines inlines={block.finding} />
            </strong>
            <span className="meta-line">{block.measure}</span>
          </figcaption>
          <PreviewPicture svg={block.svg} alt={block.alt} />
          <p className="meta-line">{block.source}</p>
        </figure>
      );
    case "table":
      return <PreviewTable table={block} />;
    case "box":
      return (
        <div className="preview__box">
          <p>
            <strong>{block.title}</strong>
          </p>
          <PreviewBlocks blocks={block.blocks} />
        </div>
      );
    case "pair":
      return (
        <>
          <PreviewBlocks blocks={block.start} />
          <PreviewBlocks blocks={block.end} />
        </>
      );
    default:
      return null;
  }
}

/** The section's own heading is level 3 of this page, those within it lower. */
function PreviewHeading({ heading }: { heading: Heading }) {
  const words = `${heading.prefix ?? ""}${heading.text}`;
  return heading.section ? <h3>{words}</h3> : <h4>{words}</h4>;
}

function PreviewList({ list }: { list: List }) {
  const items = keyed(list.items).map(({ key, item }, at) => (
    <li key={key} className={`preview__level-${list.levels?.[at] ?? 1}`}>
      <Inlines inlines={item} />
    </li>
  ));
  return list.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

function PreviewTable({ table }: { table: Extract<Block, { kind: "table" }> }) {
  const text = useText(sectionScreens);
  const name = [table.label, plain(table.caption)].filter(Boolean).join(". ");
  const most = 30;
  return (
    <div className="stack stack--tight">
      {/* Outside the region that scrolls: a long title would be cut on a telephone. */}
      <p className="preview__title" aria-hidden="true">
        {name}
      </p>
      <ScrollRegion label={name}>
        <table className="table">
          <caption className="visually-hidden">{name}</caption>
          <thead>
            <tr>
              {keyed(table.columns).map(({ key, item }) => (
                <th key={key} scope="col">
                  {item.head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {keyed(table.rows.slice(0, most)).map(({ key, item: [head, ...cells] }) => (
              <tr key={key}>
                <th scope="row">{head?.text}</th>
                {keyed<Cell>(cells).map((cell) => (
                  <td key={cell.key}>{cell.item.text}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {table.rows.length > most && (
        <p className="meta-line">{text("previewRows", { shown: most, count: table.rows.length })}</p>
      )}
      {table.source && <p className="meta-line">{table.source}</p>}
    </div>
  );
}

function Inlines({ inlines }: { inlines: readonly Inline[] }) {
  return keyed(inlines).map(({ key, item }) => <PreviewInline key={key} inline={item} />);
}

function PreviewInline({ inline }: { inline: Inline }): ReactNode {
  switch (inline.kind) {
    case "strong":
      return <strong>{inline.text}</strong>;
    case "emphasis":
      return <em>{inline.text}</em>;
    case "fact":
      return <span className="preview__fact">{inline.text}</span>;
    case "footnote":
      return (
        <sup>
          {inline.text}
          <span className="visually-hidden"> ({plain(inline.inlines)})</span>
        </sup>
      );
    case "break":
      return <br />;
    case "mark":
      return <span className="tag">{inline.text}</span>;
    case "link":
      return (
        <a href={inline.href} rel="noreferrer">
          {inline.text}
        </a>
      );
    default:
      return inline.text;
  }
}

const plain = (inlines: readonly Inline[]): string => inlines.map(({ text }) => text).join("");

/** What a preview shows never moves within it: its place is its key. */
function keyed<Item>(items: readonly Item[]): { key: string; item: Item }[] {
  return items.map((item, place) => ({ key: String(place), item }));
}
