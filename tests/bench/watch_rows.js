// Notes, for each row, when the page filled it and when it was drawn with its label.
// With `labels` the page's own script labels the rows, at once: the least that can be done.
({ labels }) => {
  const waiting = new Map();
  const times = [];
  const isTweet = ({ rowType }) => rowType === "tweet" || rowType === "focused";
  const idOf = ({ rowKey }) => rowKey.slice(rowKey.indexOf("-") + 1);
  const labelled = [];
  const { port1, port2 } = new MessageChannel();
  // A frame is drawn after its callbacks: the next task finds on the screen what was labelled
  // before it or in it.
  port1.onmessage = () => {
    for (const since of labelled.splice(0)) times.push(performance.now() - since);
  };
  const onFrame = () => {
    port2.postMessage(null);
    requestAnimationFrame(onFrame);
  };
  requestAnimationFrame(onFrame);
  const look = (cell) => {
    if (!isTweet(cell)) return;
    const id = idOf(cell);
    const known = waiting.get(cell);
    if (known?.id !== id) waiting.set(cell, { id, since: performance.now(), isDone: false });
    const row = waiting.get(cell);
    if (labels && cell.dataset.abId !== id) cell.dataset.abId = id;
    if (row.isDone || cell.dataset.abId !== id) return;
    row.isDone = true;
    labelled.push(row.since);
  };
  const observer = new MutationObserver((records) => {
    for (const { target } of records) {
      const element = target instanceof Element ? target : target.parentElement;
      const cell = element?.closest('[data-testid="cellInnerDiv"]');
      if (cell?.rowKey) look(cell);
      else for (const one of element?.querySelectorAll('[data-testid="cellInnerDiv"]') ?? []) look(one);
    }
  });
  const filter = { subtree: true, childList: true, attributeFilter: ["data-ab-id", "data-ab-state"] };
  observer.observe(document, filter);
  window.rowTimes = () => times.splice(0);
}
