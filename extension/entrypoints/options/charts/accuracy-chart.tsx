import { useMemo } from "preact/hooks";
import type uPlot from "uplot";
import type { AccuracyPoint } from "../../../src/messaging/protocol.gen";
import { formatDayShort, formatShare } from "../../../src/pages/format";
import { rolling } from "./rolling";
import { axis, Plot, type PlotLook, type PlotOptions } from "./plot";

const HEIGHT = 200;
/** A line over fewer answers than this would only show chance. */
const WINDOW = 50;
const LABEL_ROOM = 44;

interface Props {
  /** Oldest first. */
  points: readonly AccuracyPoint[];
  label: string;
}

/** A dot per day, and a line over the last answers. */
export function AccuracyChart({ points, label }: Props) {
  const data = useMemo<uPlot.AlignedData>(
    () => [
      points.map(({ day }) => Date.parse(`${day}T12:00:00Z`) / 1_000),
      points.map(({ corrections, right }) => right / corrections),
      rolling(points, WINDOW),
    ],
    [points],
  );
  return <Plot options={options} data={data} height={HEIGHT} label={label} />;
}

const options: PlotOptions = (look) => ({
  padding: [8, LABEL_ROOM, 0, 0],
  legend: { show: false },
  cursor: { show: false },
  scales: { x: { time: true }, y: { range: [0, 1] } },
  axes: [
    axis(look, {
      grid: { show: false },
      space: 72,
      values: (_, splits) => splits.map((at) => formatDayShort(new Date(at * 1_000))),
    }),
    axis(look, {
      size: 48,
      splits: () => [0, 0.25, 0.5, 0.75, 1],
      values: (_, splits) => splits.map((share) => formatShare(share)),
    }),
  ],
  series: [
    {},
    {
      width: 0,
      paths: () => null,
      points: { show: true, size: 5, width: 0, fill: `${look.neutral}80` },
    },
    { stroke: look.accent, width: 2, points: { show: false } },
  ],
  hooks: { draw: [(plot) => nameLast(plot, look)] },
});

/** The last value stands at the end of its line. */
function nameLast(plot: uPlot, look: PlotLook): void {
  const times = plot.data[0];
  const last = plot.data[2]?.at(-1);
  const time = times.at(-1);
  if (typeof last !== "number" || time === undefined) return;
  const { ctx } = plot;
  ctx.save();
  ctx.fillStyle = look.accent;
  ctx.font = look.font.replace("12px", `600 ${Math.round(12 * devicePixelRatio)}px`);
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  const x = plot.valToPos(time, "x", true) + 6 * devicePixelRatio;
  ctx.fillText(formatShare(last), x, plot.valToPos(last, "y", true));
  ctx.restore();
}
