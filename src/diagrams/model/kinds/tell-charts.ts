import { labelText } from "../label-text.ts";
import { call, isRecord, records, text } from "../unknown.ts";
import { aside, list, sentences } from "../words/phrases.ts";

// Charts have no nodes: they are described by their numbers.

/** Describes the slices of a pie chart: “Dogs: 386 (79 %). …” */
export function tellPie(database: unknown): string {
  const slices = entries(call(database, "getSections"));
  const whole = slices.reduce((sum, [, value]) => sum + Number(value), 0);
  return sentences(
    slices.map(([label, value]) => {
      const share = whole > 0 ? `${Math.round((100 * Number(value)) / whole)} %` : "";
      return `${labelText(label)}: ${text(value)}${aside(share)}`;
    }),
  );
}

/** Describes the plots of an XY chart: “Revenue (in $), as a bar: jan 5000, feb 6000.” */
export function tellXyChart(database: unknown): string {
  const data = call(database, "getXYChartData");
  if (!isRecord(data)) return "";
  const axis = (name: string) => (isRecord(data[name]) ? labelText(data[name]["title"]) : "");
  const title = axis("yAxis");
  return sentences(
    records(data["plots"]).map((plot) => {
      const points = Array.isArray(plot["data"]) ? plot["data"] : [];
      const values = points.map((point: unknown) => (Array.isArray(point) ? point.map(text).join(" ") : ""));
      const name = labelText(plot["title"]) || title || "Values";
      return `${name}, as a ${text(plot["type"]) || "plot"}: ${values.join(", ")}`;
    }),
  );
}

/** Describes the curves of a radar chart: “Alice: Math 85, Science 90.” */
export function tellRadar(database: unknown): string {
  const axes = records(call(database, "getAxes")).map((axis) => labelText(axis["label"] ?? axis["name"]));
  return sentences(
    records(call(database, "getCurves")).map((curve) => {
      const values = Array.isArray(curve["entries"]) ? curve["entries"].map(text) : [];
      const label = labelText(curve["label"] ?? curve["name"]);
      return `${label}: ${values.map((value, at) => `${axes[at] ?? ""} ${value}`).join(", ")}`;
    }),
  );
}

/** Describes the fields of a packet diagram: “Bits 0 to 15: Source Port.” */
export function tellPacket(database: unknown): string {
  const rows = call(database, "getPacket");
  const fields = Array.isArray(rows) ? rows.flatMap(records) : [];
  return sentences(
    fields.map((field) => {
      const [start, end] = [text(field["start"]), text(field["end"])];
      const bits = start === end ? `Bit ${start}` : `Bits ${start} to ${end}`;
      return `${bits}: ${labelText(field["label"])}`;
    }),
  );
}

/** Describes the flows of a Sankey diagram: “Coal to Industry: 46.2.” */
export function tellSankey(database: unknown): string {
  const graph = call(database, "getGraph");
  const links = isRecord(graph) ? records(graph["links"]) : [];
  return sentences(
    links.map((link) => {
      const end = (value: unknown) => labelText(isRecord(value) ? value["id"] : value);
      return `${end(link["source"])} to ${end(link["target"])}: ${text(link["value"])}`;
    }),
  );
}

/** Describes the sets of a Venn diagram: “Frontend and Backend share APIs.” */
export function tellVenn(database: unknown): string {
  const subsets = records(call(database, "getSubsetData"));
  const inside = records(call(database, "getTextData"));
  return sentences(
    [...subsets, ...inside].map((subset) => {
      const sets = Array.isArray(subset["sets"]) ? subset["sets"].map(labelText) : [];
      const label = labelText(subset["label"] ?? subset["text"] ?? "");
      if (sets.length === 1) return label === "" ? `There is ${list(sets)}` : `${list(sets)}: ${label}`;
      return label === "" ? `${list(sets)} overlap` : `${list(sets)} share ${label}`;
    }),
  );
}

const entries = (map: unknown): [unknown, unknown][] => (map instanceof Map ? [...map] : []);
