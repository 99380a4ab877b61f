// Where a panel stands beside its anchor: below it, above where there is more room, inside the screen.
const MARGIN = 8;

interface Size {
  width: number;
  height: number;
}
export interface Anchor {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export function positionPanel(
  anchor: Anchor,
  panel: Size,
  screen: Size,
): { left: number; top: number } {
  const below = anchor.bottom + MARGIN;
  const above = anchor.top - MARGIN - panel.height;
  const fitsBelow = below + panel.height <= screen.height - MARGIN;
  const top = fitsBelow || above < MARGIN ? below : above;
  const left = anchor.right - panel.width;
  return {
    left: clamp(left, MARGIN, screen.width - panel.width - MARGIN),
    top: clamp(top, MARGIN, screen.height - panel.height - MARGIN),
  };
}

export function isOnScreen({ top, bottom }: Anchor, { height }: Size): boolean {
  return bottom > 0 && top < height;
}

const clamp = (value: number, least: number, most: number) =>
  Math.max(least, Math.min(value, most));
