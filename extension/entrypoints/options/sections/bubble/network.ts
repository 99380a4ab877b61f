// The network of the bubble on a canvas: forces lay it out, the pointer names and opens people.
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type Simulation,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from "d3-force";
import type { GraphNode, GraphReply, MemberMark } from "../../../../src/messaging/protocol.gen";

interface Point extends SimulationNodeDatum, GraphNode {
  radius: number;
}
type Line = SimulationLinkDatum<Point> & { weight: number };

/** A canvas knows no variables and no `light-dark()`: plain colours. */
export interface NetworkColours {
  line: string;
  near: string;
  outside: string;
}

export interface NetworkLook {
  colours: NetworkColours;
  inkOf: (member: MemberMark) => string;
  /** The handle under the pointer. */
  onPoint: (handle: string | null) => void;
}

const TICKS_AT_ONCE = 300;
const NAMED = 24;
const PAD = 28;
/** Of the arrows' heads, in pixels: how long, and half as wide. */
const HEAD = 7;

export class Network {
  readonly #canvas: HTMLCanvasElement;
  readonly #look: NetworkLook;
  readonly #points: Point[];
  readonly #lines: Line[];
  readonly #simulation: Simulation<Point, Line>;
  readonly #ended = new AbortController();
  readonly #resizes = new ResizeObserver(() => this.#draw());
  #pointed: Point | null = null;

  constructor(canvas: HTMLCanvasElement, { nodes, edges }: GraphReply, look: NetworkLook) {
    this.#canvas = canvas;
    this.#look = look;
    this.#points = nodes.map((node) => ({ ...node, radius: 4 + 2 * Math.sqrt(node.pointers) }));
    const known = new Set(nodes.map(({ handle }) => handle));
    const inside = edges.filter(({ source, target }) => known.has(source) && known.has(target));
    this.#lines = inside.map(({ source, target, weight }) => ({ source, target, weight }));
    this.#simulation = this.#forces();
    // Laid out before it is shown: nothing moves on the page.
    this.#simulation.stop().tick(TICKS_AT_ONCE);
    this.#listen();
    this.#resizes.observe(canvas);
  }

  stop(): void {
    this.#ended.abort();
    this.#resizes.disconnect();
  }

  /** People with the same first tag are drawn towards one another. */
  #forces(): Simulation<Point, Line> {
    const tags = [...new Set(this.#points.map((point) => point.member?.tags[0] ?? ""))];
    const angle = (point: Point) =>
      (2 * Math.PI * tags.indexOf(point.member?.tags[0] ?? "")) / tags.length;
    const spread = tags.length > 1 ? 220 : 0;
    const link = forceLink<Point, Line>(this.#lines)
      .id(({ handle }) => handle)
      .distance(60)
      .strength(({ weight }) => Math.min(0.2 + weight / 20, 0.7));
    return forceSimulation<Point, Line>(this.#points)
      .force("link", link)
      .force("charge", forceManyBody<Point>().strength(-90).distanceMax(400))
      .force(
        "apart",
        forceCollide<Point>(({ radius }) => radius + 4),
      )
      .force("x", forceX<Point>((point) => spread * Math.cos(angle(point))).strength(0.12))
      .force("y", forceY<Point>((point) => spread * Math.sin(angle(point))).strength(0.12));
  }

  #listen(): void {
    const options = { signal: this.#ended.signal };
    this.#canvas.addEventListener("pointermove", (event) => this.#point(event), options);
    this.#canvas.addEventListener("pointerleave", () => this.#choose(null), options);
    this.#canvas.addEventListener(
      "click",
      () => {
        if (this.#pointed) location.hash = `#bubble/@${this.#pointed.handle}`;
      },
      options,
    );
  }

  #point({ offsetX, offsetY }: PointerEvent): void {
    const { scale, left, top } = this.#frame();
    const [x, y] = [(offsetX - left) / scale, (offsetY - top) / scale];
    const near = this.#points.find(
      (point) => Math.hypot((point.x ?? 0) - x, (point.y ?? 0) - y) < point.radius + 4 / scale,
    );
    this.#choose(near ?? null);
  }

  #choose(point: Point | null): void {
    if (point === this.#pointed) return;
    this.#pointed = point;
    this.#canvas.style.cursor = point ? "pointer" : "";
    this.#look.onPoint(point?.handle ?? null);
    this.#draw();
  }

  /** All points within the canvas, whatever its size. */
  #frame(): { scale: number; left: number; top: number } {
    const { clientWidth: width, clientHeight: height } = this.#canvas;
    const xs = this.#points.map(({ x }) => x ?? 0);
    const ys = this.#points.map(({ y }) => y ?? 0);
    const [minX, maxX, minY, maxY] = [
      Math.min(...xs),
      Math.max(...xs),
      Math.min(...ys),
      Math.max(...ys),
    ];
    const fit = Math.min(
      (width - 2 * PAD) / Math.max(maxX - minX, 1),
      (height - 2 * PAD) / Math.max(maxY - minY, 1),
    );
    const scale = Math.min(Math.max(fit, 0.1), 1.6);
    const left = width / 2 - (scale * (minX + maxX)) / 2;
    return { scale, left, top: height / 2 - (scale * (minY + maxY)) / 2 };
  }

  #draw(): void {
    const canvas = this.#canvas;
    const ratio = devicePixelRatio;
    canvas.width = canvas.clientWidth * ratio;
    canvas.height = canvas.clientHeight * ratio;
    const context = canvas.getContext("2d");
    if (!context) return;
    const { scale, left, top } = this.#frame();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const at = (point: Point): [number, number] => [
      (point.x ?? 0) * scale + left,
      (point.y ?? 0) * scale + top,
    ];
    const style = getComputedStyle(canvas);
    const paint = { context, at, scale, style };
    for (const line of this.#lines) this.#drawLine(line, paint);
    for (const point of this.#points) this.#drawPoint(point, paint);
    this.#drawNames(paint);
  }

  /** An arrow, whose head touches the one who is pointed to. */
  #drawLine({ source, target, weight }: Line, { context, at, scale }: Paint): void {
    const [from, to] = [source as Point, target as Point];
    const isNear = this.#pointed === from || this.#pointed === to;
    const [[x, y], [endX, endY]] = [at(from), at(to)];
    const angle = Math.atan2(endY - y, endX - x);
    const rim = to.radius * Math.min(scale, 1);
    const [tipX, tipY] = [endX - rim * Math.cos(angle), endY - rim * Math.sin(angle)];
    context.globalAlpha = isNear ? 0.9 : this.#pointed ? 0.12 : 0.35;
    context.lineWidth = Math.min(0.75 + weight / 4, 3);
    context.strokeStyle = isNear ? this.#look.colours.near : this.#look.colours.line;
    context.fillStyle = context.strokeStyle;
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(tipX - HEAD * Math.cos(angle), tipY - HEAD * Math.sin(angle));
    context.stroke();
    context.beginPath();
    context.moveTo(tipX, tipY);
    for (const side of [-0.45, 0.45]) {
      context.lineTo(tipX - HEAD * Math.cos(angle + side), tipY - HEAD * Math.sin(angle + side));
    }
    context.fill();
    context.globalAlpha = 1;
  }

  #drawPoint(point: Point, { context, at, scale, style }: Paint): void {
    const [x, y] = at(point);
    context.beginPath();
    context.arc(x, y, point.radius * Math.min(scale, 1), 0, 2 * Math.PI);
    const ink = point.member ? this.#look.inkOf(point.member) : "";
    context.fillStyle = ink || this.#look.colours.outside;
    context.fill();
    if (point !== this.#pointed) return;
    context.lineWidth = 2;
    context.strokeStyle = style.color;
    context.stroke();
  }

  /** The best connected have their names beside them, where there is room. */
  #drawNames({ context, at, style, scale }: Paint): void {
    const most = [...this.#points].sort((a, b) => b.pointers - a.pointers).slice(0, NAMED);
    const named = this.#pointed ? [this.#pointed] : most;
    context.font = `12px ${style.fontFamily}`;
    context.fillStyle = style.color;
    context.textBaseline = "middle";
    // A rim in the colour of the ground keeps a name legible over points and lines.
    context.strokeStyle = getComputedStyle(document.body).backgroundColor;
    context.lineWidth = 3;
    context.lineJoin = "round";
    const taken: [number, number, number][] = [];
    for (const point of named) {
      const [x, y] = at(point);
      const text = point.name || point.handle;
      const width = context.measureText(text).width;
      const start = x + point.radius * Math.min(scale, 1) + 4;
      const end = start + width;
      const isFree = !taken.some(([a, b, c]) => Math.abs(c - y) < 14 && start < b && end > a);
      if (!isFree || end > this.#canvas.clientWidth) continue;
      taken.push([start, end, y]);
      context.strokeText(text, start, y);
      context.fillText(text, start, y);
    }
  }
}

interface Paint {
  context: CanvasRenderingContext2D;
  at: (point: Point) => [number, number];
  scale: number;
  style: CSSStyleDeclaration;
}
