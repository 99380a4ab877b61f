import { useMemo } from "preact/hooks";
import uPlot from "uplot";
import type { Week } from "../../../../src/messaging/protocol.gen";
import { formatDayShort } from "../../../../src/pages/format";
import { axis, Plot, type PlotOptions } from "../../charts/plot";

const HEIGHT = 140;

/** A bar per week for the tweets seen of a member, its lower part for the professional ones. */
export function WeeksChart({ weeks, label }: { weeks: readonly Week[]; label: string }) {
  const options = useMemo(() => optionsFor(weeks), [weeks]);
  const data = useMemo<uPlot.AlignedData>(
    () => [
      weeks.map((_, index) => index),
      weeks.map(({ seen }) => seen),
      weeks.map(({ professional }) => professional),
    ],
    [weeks],
  );
  return <Plot options={options} data={data} height={HEIGHT} label={label} />;
}

const optionsFor =
  (weeks: readonly Week[]): PlotOptions =>
  (look) => {
    const paths = (uPlot.paths.bars as NonNullable<typeof uPlot.paths.bars>)({
      size: [0.7, 28],
      radius: 0.15,
    });
    const bar = (fill: string): uPlot.Series => ({
      fill,
      width: 0,
      paths,
      points: { show: false },
    });
    const named = (index: number) => {
      const start = weeks[index]?.start;
      return start ? formatDayShort(new Date(`${start}T12:00:00Z`)) : "";
    };
    return {
      padding: [8, 0, 0, 0],
      legend: { show: false },
      cursor: { show: false },
      scales: {
        x: { time: false, range: () => [-0.5, weeks.length - 0.5] },
        y: { range: (_, __, max) => [0, Math.max(max, 4)] },
      },
      axes: [
        axis(look, {
          grid: { show: false },
          space: 64,
          incrs: [1, 2, 4, 8, 13, 26, 52],
          values: (_, splits) => splits.map(named),
        }),
        axis(look, { size: 36, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500] }),
      ],
      series: [{}, bar(`${look.neutral}38`), bar(look.accent)],
    };
  };
