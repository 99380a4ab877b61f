// Where a panel stands beside its anchor: below it, above where there is more room, inside the screen.
const MARGIN = 8;

interface Size {
  width: number;
  height: number;
}

interface Place {
  left: number;
  top: number;
}

export interface Anchor {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** `besideFrom`: the right edge of what should stay in view. */
export function positionPanel(
  anchor: Anchor,
  { width, height }: Size,
  screen: Size,
  besideFrom: number | null = null,
): Place {
  const beside = besideFrom === null ? Infinity : besideFrom + MARGIN;
  // Where there is room beside the tweet, nothing of it need be covered.
  if (beside + width + MARGIN <= screen.width) {
    return keepInside({ width, height, top: anchor.top, left: beside }, screen);
  }
  const below = anchor.bottom + MARGIN;
  const above = anchor.top - MARGIN - height;
  const fitsBelow = below + height <= screen.height - MARGIN;
  const top = fitsBelow || above < MARGIN ? below : above;
  return keepInside({ width, height, top, left: anchor.right - width }, screen);
}

/** The nearest place inside the screen. */
export function keepInside({ left, top, width, height }: Size & Place, screen: Size): Place {
  return {
    left: clamp(left, MARGIN, screen.width - width - MARGIN),
    top: clamp(top, MARGIN, screen.height - height - MARGIN),
  };
}

export function isOnScreen({ top, bottom }: Anchor, { height }: Size): boolean {
  return bottom > 0 && top < height;
}

const clamp = (value: number, least: number, most: number) =>
  Math.max(least, Math.min(value, most));
