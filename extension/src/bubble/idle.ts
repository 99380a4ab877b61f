/** `work` once when the page is idle, however often the returned function is called before. */
export function whenIdle(work: () => void, timeout = 300): () => void {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    requestIdleCallback(
      () => {
        isWaiting = false;
        work();
      },
      { timeout },
    );
  };
}
