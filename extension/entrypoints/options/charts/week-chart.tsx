import uPlot from "uplot";
import type { DayCounts } from "../../../src/messaging/protocol.gen";
import { formatShare, weekday } from "../../../src/pages/format";
import { axis, Plot, type PlotLook, type PlotOptions } from "./plot";

const HEIGHT = 200;
const BAR = 0.62;
const WIDEST = 56;
const LABEL_GAP = 6;

interface Props {
  /** Oldest first, without gaps. */
  days: readonly DayCounts[];
  label: string;
}

/** A bar per day for the tweets seen, its lower part for the professional ones. */
export function WeekChart({ days, label }: Props) {
  const data: uPlot.AlignedData = [
    days.map((_, index) => index),
    days.map(({ seen }) => seen),
    days.map(({ professional }) => professional),
  ];
  return <Plot options={optionsFor(days)} data={data} height={HEIGHT} label={label} />;
}

const optionsFor =
  (days: readonly DayCounts[]): PlotOptions =>
  (look) => {
    const paths = (uPlot.paths.bars as NonNullable<typeof uPlot.paths.bars>)({
      size: [BAR, WIDEST],
      radius: 0.12,
    });
    const bar = (fill: string): uPlot.Series => ({
      fill,
      width: 0,
      paths,
      points: { show: false },
    });
    return {
      padding: [24, 0, 0, 0],
      legend: { show: false },
      cursor: { show: false },
      scales: {
        x: { time: false, range: () => [-0.5, days.length - 0.5] },
        y: { range: (_, __, max) => [0, Math.max(max, 4)] },
      },
      axes: [
        axis(look, {
          grid: { show: false },
          splits: () => days.map((_, index) => index),
          values: () => days.map(({ day }) => weekday(day)),
        }),
        axis(look, { size: 44, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000] }),
      ],
      series: [{}, bar(`${look.neutral}38`), bar(look.accent)],
      hooks: { draw: [(plot) => nameShares(plot, days, look)] },
    };
  };

/** Over each bar the share that was professional: a direct label, where a legend would be read. */
function nameShares(plot: uPlot, days: readonly DayCounts[], look: PlotLook): void {
  const { ctx } = plot;
  ctx.save();
  ctx.fillStyle = look.text;
  ctx.font = look.font.replace("12px", `${Math.round(12 * devicePixelRatio)}px`);
  ctx.textAlign = "center";
  ctx.textBaseline = "bottom";
  days.forEach(({ seen, professional }, index) => {
    if (seen === 0) return;
    const x = plot.valToPos(index, "x", true);
    const y = plot.valToPos(seen, "y", true);
    ctx.fillText(formatShare(professional / seen), x, y - LABEL_GAP * devicePixelRatio);
  });
  ctx.restore();
}
