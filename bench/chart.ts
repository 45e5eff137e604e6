/** A corpus and how fast each has read it, in MB/s. */
export interface Panel {
  readonly title: string;
  readonly bars: readonly { readonly name: string; readonly value: number }[];
}

const width = 860;
const margin = 24;
const head = 74;
const foot = 34;
const labelWidth = 152;
/** Between a name and its bar. */
const gap = 8;
const rowHeight = 20;
const titleHeight = 30;
const panelWidth = (width - 3 * margin) / 2;
/** What stands behind the longest bar: its value. */
const valueWidth = 44;
/** Where the scale begins, in MB/s. */
const least = 0.1;

/** Bars on a logarithmic scale, two panels a row, as SVG that is readable on light and dark pages. */
export function drawChart(panels: readonly Panel[], footer: string): string {
  const rows = Array.from({ length: Math.ceil(panels.length / 2) }, (_, row) =>
    panels.slice(2 * row, 2 * row + 2),
  );
  const most = Math.max(...panels.flatMap(({ bars }) => bars.map(({ value }) => value)));
  let top = head;
  const drawn = rows.map((row) => {
    const parts = row.map((panel, column) =>
      drawPanel(panel, most, margin + column * (panelWidth + margin), top),
    );
    top += titleHeight + rowHeight * Math.max(...row.map(({ bars }) => bars.length)) + margin;
    return parts.join("\n");
  });
  const height = top + foot - margin;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="MB/s a core of suminuri and its peers">
<style>
  text { font: 12px system-ui, "DejaVu Sans", sans-serif; fill: #24292f }
  .page { fill: #ffffff; stroke: #d0d7de }
  .title { font-size: 17px; font-weight: 600 }
  .panel { font-size: 13px; font-weight: 600 }
  .small { font-size: 11px; fill: #59636e }
  .name { text-anchor: end }
  .peer { fill: #afb8c1 }
  .ours { fill: #b7382b }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 }
    .page { fill: #0d1117; stroke: #3d444d }
    .small { fill: #9198a1 }
    .peer { fill: #59636e }
    .ours { fill: #e5604f }
  }
</style>
<rect class="page" x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="6"/>
<text class="title" x="${margin}" y="34">How fast each reads the same files</text>
<text class="small" x="${margin}" y="54">MB/s of one core (CPU time), logarithmic scale, longer is faster. Only suminuri checks digits and reads context.</text>
${drawn.join("\n")}
<text class="small" x="${margin}" y="${height - 16}">${escapeText(footer)}</text>
</svg>
`;
}

function drawPanel({ title, bars }: Panel, most: number, left: number, top: number): string {
  const from = left + labelWidth + gap;
  const drawn = bars.map(({ name, value }, row) => {
    const y = top + titleHeight + row * rowHeight;
    const length = lengthOf(value, most);
    return [
      `<text class="name" x="${from - gap}" y="${y + 12}">${escapeText(name)}</text>`,
      `<rect class="${name.startsWith("suminuri") ? "ours" : "peer"}" x="${from}" y="${y + 1}" width="${length}" height="${rowHeight - 6}" rx="2"/>`,
      `<text x="${from + length + 6}" y="${y + 12}">${value.toFixed(value < 10 ? 1 : 0)}</text>`,
    ].join("");
  });
  return [`<text class="panel" x="${left}" y="${top + 14}">${escapeText(title)}</text>`, ...drawn].join("\n");
}

function lengthOf(value: number, most: number): number {
  const share = Math.log(value / least) / Math.log(most / least);
  return Math.round((panelWidth - labelWidth - gap - valueWidth) * Math.max(0, share));
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
