// Scrolls down frame by frame and looks, in every frame, at what the rows on screen are labelled.
async ({ rows, step, judged }) => {
  const FRAMES_TO_LAY_OUT = 3;
  const seen = {};
  const keys = new Set();
  const foreign = new Set();
  const fickle = new Set();
  // A browser that draws no frames is to fail the journey, not to hold it up for ever.
  const frame = () =>
    new Promise((done) => {
      requestAnimationFrame(() => done());
      setTimeout(done, 1_000);
    });
  const all = () => [...document.querySelectorAll('[data-testid="cellInnerDiv"]')];
  const onScreen = (cell) => {
    const { top, bottom } = cell.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  const isTweet = ({ rowType }) => ["tweet", "focused", "ad"].includes(rowType);
  const isRight = ({ rowKey, rowType, dataset: { abId } }) =>
    rowType === "ad" ? abId.startsWith("ad:") : isTweet({ rowType }) && rowKey.endsWith(`-${abId}`);
  const isMarked = (cell) => {
    const mark = cell.querySelector(":scope > ab-mark[state]");
    return mark !== null && getComputedStyle(mark).visibility === "visible";
  };
  const look = (cell) => {
    keys.add(cell.rowKey);
    const { abId: id, abOutcome: outcome, abState: state } = cell.dataset;
    if (id === undefined) return isMarked(cell) && foreign.add(`${cell.rowKey} is marked unjudged`);
    if (!isRight(cell)) return foreign.add(`${cell.rowKey} is labelled ${id}`);
    seen[cell.rowKey] ??= { outcome, state };
    if (seen[cell.rowKey].outcome !== outcome) fickle.add(cell.rowKey);
  };
  const isEnd = () => all().some((cell) => cell.rowType === "end" && onScreen(cell));
  const isWaiting = (cell) =>
    cell.rowType === "spinner" || (judged && isTweet(cell) && !cell.dataset.abState);
  const states = new Map();
  const isChanged = ({ rowKey, dataset: { abState: state } }) => {
    const before = states.get(rowKey);
    states.set(rowKey, state);
    return judged && before !== undefined && before !== state;
  };
  let pause = 0;
  const patience = performance.now() + 90_000;
  while (!isEnd() && (rows === null || keys.size < rows) && performance.now() < patience) {
    const visible = all().filter(onScreen);
    visible.forEach(look);
    // What is not judged yet is given a moment, as a reader would, and the page one to lay it out,
    // also where a row that waited for rest becomes smaller.
    const isMoving = visible.filter(isChanged).length > 0 || visible.some(isWaiting);
    pause = isMoving ? FRAMES_TO_LAY_OUT : pause - 1;
    if (pause <= 0) scrollBy({ top: step, behavior: "instant" });
    await frame();
  }
  return { seen, foreign: [...foreign], fickle: [...fickle], passed: keys.size };
}
