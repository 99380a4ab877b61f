import { useEffect, useRef } from "preact/hooks";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { theme } from "../../src/pages/theme";

const HEIGHT = 72;
const PAD = 6;

interface Props {
  values: readonly number[];
  /** What the line shows, for screen readers: the figures stand beside it as text. */
  label: string;
}

/** A line over the last measurements, as wide as its place, in the accent colour. */
export function Sparkline({ values, label }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<uPlot | null>(null);
  const look = theme.value;
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const plot = new uPlot(options(element), toData([]), element);
    const observer = new ResizeObserver(() => {
      plot.setSize({ width: element.clientWidth, height: HEIGHT });
    });
    observer.observe(element);
    chart.current = plot;
    return () => {
      observer.disconnect();
      plot.destroy();
    };
  }, [look]);
  useEffect(() => chart.current?.setData(toData(values)), [values, look]);
  return <div class="sparkline" ref={place} role="img" aria-label={label} />;
}

function options(element: HTMLElement): uPlot.Options {
  const style = getComputedStyle(element);
  const accent = style.getPropertyValue("--accent").trim();
  return {
    width: element.clientWidth,
    height: HEIGHT,
    padding: [PAD, 0, PAD, 0],
    legend: { show: false },
    cursor: { show: false },
    axes: [{ show: false }, { show: false }],
    scales: { x: { time: false }, y: { range: (_, __, max) => [0, Math.max(max, 1)] } },
    series: [{}, { stroke: accent, width: 1.5, fill: `${accent}1f`, points: { show: false } }],
  };
}

function toData(values: readonly number[]): uPlot.AlignedData {
  return [values.map((_, index) => index), [...values]];
}
