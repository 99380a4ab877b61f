// What a page can try against an extension: messages, events, requests for its files.
async ({ ids, pages }) => {
  const change = { type: "change_settings", change: { mode: "off" }, reset: false };
  const endings = ids.flatMap((id) =>
    ["wxt:content-script-started", "wxt:locationchange"].map((name) => ({
      type: `${id}:x:${name}`,
      contentScriptName: "x",
      messageId: "1",
      invalidate: true,
    })),
  );
  const bodies = [
    { to: "host", request: change },
    { to: "background", do: "reconnect" },
    { to: "page", do: "get_counts" },
    { type: "connection", connection: { state: "crashed" } },
    ...endings,
  ];
  const isMine = (data) => bodies.some((one) => one.type === data?.type && one.to === data?.to);
  const heard = [];
  const listen = ({ data }) => isMine(data) || heard.push(data);
  addEventListener("message", listen);
  const marks = document.querySelectorAll("ab-mark");
  for (const body of bodies) {
    postMessage(body, "*");
    for (const target of [window, document, document.body, ...marks]) {
      const event = { detail: body, bubbles: true };
      target.dispatchEvent(new CustomEvent(body.type ?? body.to, event));
      target.dispatchEvent(new MessageEvent("message", { data: body }));
    }
  }
  const api = globalThis.chrome?.runtime ?? globalThis.browser?.runtime;
  const answers = [];
  for (const id of api?.sendMessage ? ids : []) {
    const refused = () => undefined;
    const answer = await api.sendMessage(id, bodies[0]).catch(refused);
    if (answer !== undefined) answers.push(answer);
  }
  const loaded = [];
  for (const file of ["manifest.json", "options.html", "background.js", "content-scripts/x.js"]) {
    const reply = await fetch(pages + file, { mode: "no-cors" }).catch(() => null);
    if (reply) loaded.push(file);
  }
  await new Promise((done) => setTimeout(done));
  removeEventListener("message", listen);
  const world = Object.keys(window).filter((name) => /academic|bubble/i.test(name));
  return { heard, answers, loaded, world };
}
