// Where to press on what `selector` finds, in the row of `key` or in the whole document, also in
// our shadow roots; null while it is absent, moving, or something else lies over it.
async ({ key, selector }) => {
  const frame = () => new Promise((done) => requestAnimationFrame(() => done()));
  const cells = [...document.querySelectorAll('[data-testid="cellInnerDiv"]')];
  const scope = key === null ? document : cells.find((cell) => cell.rowKey === key);
  if (!scope) return null;
  const roots = [...scope.querySelectorAll("ab-mark, ab-why, ab-tags, ab-toast, ab-mine")].map((host) => host.shadowRoot);
  const find = () => [...roots, scope].map((root) => root?.querySelector(selector)).find(Boolean);
  const box = () => find()?.getBoundingClientRect();
  const middle = ({ left, top, width, height }) => [left + width / 2, top + height / 2];
  const covers = (x, y) => {
    let top = document.elementFromPoint(x, y);
    while (top?.shadowRoot?.elementFromPoint(x, y) && top.shadowRoot.elementFromPoint(x, y) !== top)
      top = top.shadowRoot.elementFromPoint(x, y);
    return top && (find() === top || find().contains(top) || top.contains(find()));
  };
  let place = box();
  if (!place || place.height === 0) return null;
  if (place.top < 60 || place.bottom > innerHeight - 20) {
    find().scrollIntoView({ block: "center", behavior: "instant" });
    await frame();
    await frame();
  }
  place = box();
  let now = place;
  for (let left = 3; left > 0; left--) {
    await frame();
    now = box();
    if (!place || !now || now.top !== place.top || now.left !== place.left) return null;
  }
  const [x, y] = middle(now);
  return covers(x, y) ? [x, y] : null;
}
