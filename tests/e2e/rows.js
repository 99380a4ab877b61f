// What stands in each row: read in the page, from the replica's own notes and from our marks.
() => {
  const style = (element, name) => (element ? getComputedStyle(element)[name] : null);
  const shown = (element) =>
    style(element, "display") !== "none" && style(element, "visibility") === "visible";
  return [...document.querySelectorAll('[data-testid="cellInnerDiv"]')].map((cell) => {
    const marks = cell.querySelectorAll(":scope > ab-mark");
    const root = marks[0]?.shadowRoot;
    const line = root?.querySelector(".line");
    const edge = Number.parseFloat(style(marks[0], "borderInlineStartWidth") ?? 0);
    const own = cell.querySelector(":scope > :not(ab-mark)");
    const box = cell.getBoundingClientRect();
    return {
      key: cell.rowKey ?? "",
      kind: cell.rowType ?? "",
      id: cell.dataset.abId ?? null,
      state: cell.dataset.abState ?? null,
      outcome: cell.dataset.abOutcome ?? null,
      top: box.top,
      height: box.height,
      marks: marks.length,
      chips: [...(root?.querySelectorAll(".chip") ?? [])].filter(shown).map((chip) => chip.textContent),
      chipColour: style(root?.querySelector(".chip"), "color"),
      placed: Boolean(line?.dataset.fit),
      edge: edge && shown(marks[0]) ? [edge, style(marks[0], "borderInlineStartColor")] : null,
      bar: root?.querySelector(".bar")?.textContent ?? null,
      opacity: Number(style(own, "opacity") ?? 1),
      covered: !own || !shown(own),
      text: cell.querySelector('[data-testid="tweetText"]')?.textContent ?? "",
    };
  });
}
