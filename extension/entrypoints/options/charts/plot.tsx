import { useEffect, useRef } from "preact/hooks";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { theme } from "../../../src/pages/theme";
import { FAMILIES, NEUTRAL_INK } from "../../../src/ui/kinds";

/** Colours and type of the charts in the theme that is shown. */
export interface PlotLook {
  accent: string;
  community: string;
  neutral: string;
  grid: string;
  text: string;
  font: string;
}

export type PlotOptions = (look: PlotLook) => Omit<uPlot.Options, "width" | "height">;

interface Props {
  /** Made once per theme; must not change otherwise. */
  options: PlotOptions;
  data: uPlot.AlignedData;
  height: number;
  /** What the chart shows, for screen readers: the figures stand beside it as text. */
  label: string;
}

/** A chart by uPlot, as wide as its place, drawn anew when theme or size change. */
export function Plot({ options, data, height, label }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<uPlot | null>(null);
  const look = theme.value;
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const size = () => ({ width: element.clientWidth, height });
    const plot = new uPlot({ ...options(readLook(element)), ...size() }, data, element);
    const observer = new ResizeObserver(() => plot.setSize(size()));
    observer.observe(element);
    chart.current = plot;
    return () => {
      observer.disconnect();
      plot.destroy();
    };
  }, [look]);
  useEffect(() => chart.current?.setData(data), [data]);
  return <div class="plot" style={{ height }} ref={place} role="img" aria-label={label} />;
}

function readLook(element: HTMLElement): PlotLook {
  const side = theme.value === "light" ? "light" : "dark";
  const { color, fontFamily } = getComputedStyle(element);
  return {
    accent: FAMILIES.research.ink[side],
    community: FAMILIES.community.ink[side],
    neutral: NEUTRAL_INK[side],
    grid: side === "light" ? "#e4e4ea" : "#2c2c36",
    text: color,
    font: `12px ${fontFamily}`,
  };
}

/** A light grid with labels, and nothing else. */
export function axis(look: PlotLook, more: uPlot.Axis = {}): uPlot.Axis {
  return {
    size: 28,
    gap: 6,
    stroke: look.text,
    font: look.font,
    ticks: { show: false },
    grid: { stroke: look.grid, width: 1 },
    ...more,
  };
}
