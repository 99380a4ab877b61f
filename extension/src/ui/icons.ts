// The interface's icons: Lucide (ISC), only those in use. A bundler keeps just what is imported here.
import {
  BookOpen,
  BriefcaseBusiness,
  CalendarDays,
  ChartColumn,
  Check,
  ChevronDown,
  ChevronLeft,
  CircleDashed,
  CircleQuestionMark,
  CircleUserRound,
  Compass,
  Copy,
  Download,
  ExternalLink,
  Eye,
  EyeOff,
  FileText,
  FlaskConical,
  GraduationCap,
  Info,
  Layers,
  Lightbulb,
  ListChecks,
  ListFilter,
  Megaphone,
  MessagesSquare,
  Newspaper,
  Pause,
  Pencil,
  Plug,
  Plus,
  Presentation,
  RefreshCw,
  Repeat2,
  RotateCcw,
  School,
  Search,
  Settings,
  ShieldCheck,
  SlidersHorizontal,
  Sprout,
  Tag,
  Trash2,
  TriangleAlert,
  Trophy,
  Undo2,
  Upload,
  Users,
  Waypoints,
  X,
  type IconNode,
} from "lucide";

export const ICONS = {
  paper: FileText,
  project: FlaskConical,
  idea: Lightbulb,
  conference: Presentation,
  school: School,
  course: BookOpen,
  internship: Sprout,
  job: BriefcaseBusiness,
  event: CalendarDays,
  success: Trophy,
  question: CircleQuestionMark,
  discussion: MessagesSquare,
  media: Newspaper,
  professional: Layers,
  personal: CircleUserRound,
  unsure: CircleDashed,
  ad: Megaphone,
  add: Plus,
  check: Check,
  close: X,
  copy: Copy,
  expand: ChevronDown,
  external: ExternalLink,
  hide: EyeOff,
  show: Eye,
  members: Users,
  connection: Plug,
  pages: SlidersHorizontal,
  privacy: ShieldCheck,
  pause: Pause,
  retry: RefreshCw,
  reset: RotateCcw,
  settings: Settings,
  warning: TriangleAlert,
  discover: Compass,
  repost: Repeat2,
  tag: Tag,
  graph: Waypoints,
  starter: ListChecks,
  overview: ChartColumn,
  back: ChevronLeft,
  download: Download,
  review: GraduationCap,
  about: Info,
  rules: ListFilter,
  edit: Pencil,
  search: Search,
  delete: Trash2,
  upload: Upload,
  undo: Undo2,
} satisfies Record<string, IconNode>;

export type IconName = keyof typeof ICONS;

const SVG = "http://www.w3.org/2000/svg";

const FRAME = {
  viewBox: "0 0 24 24",
  fill: "none",
  stroke: "currentColor",
  "stroke-linecap": "round",
  "stroke-linejoin": "round",
  "aria-hidden": "true",
  focusable: "false",
};

/**
 * A decorative icon of `size` CSS pixels in the colour of the text around it.
 */
export function createIcon(name: IconName, size = 16, doc: Document = document): SVGSVGElement {
  const svg = doc.createElementNS(SVG, "svg");
  const frame = { ...FRAME, width: size, height: size, "stroke-width": iconStroke(size) };
  setAttributes(svg, frame);
  for (const [tag, attributes] of inOnePath(ICONS[name])) {
    const shape = doc.createElementNS(SVG, tag);
    setAttributes(shape, attributes);
    svg.append(shape);
  }
  return svg;
}

/** Up to ten strokes make an icon: drawn as one they cost the page's thread a tenth. */
function inOnePath(icon: IconNode): IconNode {
  const strokes = icon.map(([tag, { d }]) => (tag === "path" ? absolute(String(d)) : ""));
  const others = icon.filter(([tag]) => tag !== "path");
  return [["path", { d: strokes.join("") }], ...others];
}

const START = /^m\s*(-?\d*\.?\d+)[\s,]*(-?\d*\.?\d+)\s*/i;

/** A path that starts relatively would go on from the end of the one before it. */
function absolute(d: string): string {
  const [start = "", x, y] = START.exec(d) ?? [];
  const rest = d.slice(start.length);
  // Numbers right after a relative start are lines from there.
  return `M${x} ${y}${/^[-.\d]/.test(rest) ? (d.startsWith("m") ? "l" : "L") : ""}${rest}`;
}

/** The stroke width in the set's grid of 24 units that draws 1.75 px at 16 px. */
export const iconStroke = (size: number): number => (1.75 * 24) / Math.max(size, 16);

function setAttributes(element: Element, attributes: Record<string, string | number | undefined>) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, String(value));
  }
}
