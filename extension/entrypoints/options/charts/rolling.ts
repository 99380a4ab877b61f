interface Point {
  corrections: number;
  right: number;
}

/**
 * At each point the share that was right of the answers up to there, going back until there are
 * `window` of them; null before there are half as many.
 */
export function rolling(points: readonly Point[], window: number): (number | null)[] {
  let first = 0;
  let [all, right] = [0, 0];
  return points.map((point) => {
    all += point.corrections;
    right += point.right;
    for (let oldest = points[first]; oldest && all - oldest.corrections >= window; first += 1) {
      all -= oldest.corrections;
      right -= oldest.right;
      oldest = points[first + 1];
    }
    return all * 2 < window ? null : right / all;
  });
}
