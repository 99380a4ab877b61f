import type uPlot from "uplot";
import { Plot, type PlotOptions } from "./plot";

const HEIGHT = 72;
const PAD = 6;

interface Props {
  values: readonly number[];
  label: string;
}

/** A line over the last measurements in the accent colour. */
export function Sparkline({ values, label }: Props) {
  return <Plot options={options} data={toData(values)} height={HEIGHT} label={label} />;
}

const options: PlotOptions = ({ accent }) => ({
  padding: [PAD, 0, PAD, 0],
  legend: { show: false },
  cursor: { show: false },
  axes: [{ show: false }, { show: false }],
  scales: { x: { time: false }, y: { range: (_, __, max) => [0, Math.max(max, 1)] } },
  series: [{}, { stroke: accent, width: 1.5, fill: `${accent}1f`, points: { show: isAlone } }],
});

/** One value makes no line, but a dot. */
const isAlone = (plot: uPlot): boolean => plot.data[0].length === 1;

function toData(values: readonly number[]): uPlot.AlignedData {
  return [values.map((_, index) => index), [...values]];
}
