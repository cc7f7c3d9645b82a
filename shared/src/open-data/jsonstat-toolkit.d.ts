/** The part of the toolkit that tests read with. */
declare module "jsonstat-toolkit" {
  interface JsonStatCategory {
    label: string;
    unit: { label: string; decimals: number } | null;
  }
  interface JsonStatDimension {
    label: string;
    role: string;
    id: string[];
    Category(code: string): JsonStatCategory;
  }
  interface JsonStatDataset {
    class: string;
    label: string;
    id: string[];
    length: number;
    n: number;
    Dimension(id: string): JsonStatDimension;
    Data(place: Record<string, string>): { value: number | null; status: string | null };
  }
  export default function JSONstat(dataset: object): JsonStatDataset;
}
