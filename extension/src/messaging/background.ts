// The background: owns the one port to the host, and everything that outlives a page.
import type { browser } from "wxt/browser";
import { HostConnection, type NativeBrowser } from "./connection";
import { Deletions } from "./leaving";
import type { Answered, Asked } from "./line";
import { nextMode } from "./modes";
import type { Failure, HelloReply, Settings, SettingsReply } from "./protocol.gen";
import { askHost, relay, type Services } from "./relay";
import type { HostReply, HostRequest, Stored, ToPage } from "./runtime";
import { SettingsMirror } from "./settings-mirror";
import { setUpToolbar, showCounts } from "./toolbar";

const HOST = "io.academicbubble.host";

type Api = typeof browser;
type Port = ReturnType<Api["runtime"]["connect"]>;

export function startBackground(api: Api): void {
  /** As the host told it last; null before it has. */
  let revision: number | null = null;
  const store = (values: Partial<Stored>) => api.storage.local.set(values);
  const host = new HostConnection(nativeBrowser(api), {
    onChange: (connection) => log(store({ connection })),
    onHello: ({ settings_revision }: HelloReply) => {
      revision = settings_revision;
      log(settings.follow(settings_revision));
      log(deletions.finish());
    },
    onRevision: (revision) => log(settings.follow(revision)),
  });
  const settings = new SettingsMirror(
    { read: () => readSettings(api), write: (kept) => store({ settings: kept }) },
    () => host.request<SettingsReply>({ type: "get_settings" }),
  );
  const services: Services = {
    ownId: api.runtime.id,
    ownOrigin: api.runtime.getURL(""),
    ask: (request) => host.request<HostReply>(request),
    reconnect: () => host.reconnect(),
    openSettings: (section) => openSettings(api, section),
    showCounts,
    onSettings: (reply) => log(settings.keep(reply.settings)),
    onRevision: (revision) => log(settings.follow(revision)),
  };
  const deletions = new Deletions(api.storage.local, navigator.locks, (request) =>
    askHost(request, services),
  );
  api.storage.local.onChanged.addListener((changes) => {
    log(deletions.finishThese(Object.keys(changes)));
  });
  listen(api, services, host);
  log(setUpToolbar());
  log(commandKeys(api).then((keys) => store({ keys })));
  const attempt = host.reconnect();
  log(attempt);
  api.runtime.onInstalled.addListener(({ reason }) => {
    if (reason !== "install") return;
    // Where this computer's host has settings already, somebody has been welcomed before.
    const isNew = () => revision === null || revision === 0;
    log(attempt.then(() => (isNew() ? openPage(api, "/welcome.html") : undefined)));
  });
}

function listen(api: Api, services: Services, host: HostConnection): void {
  api.runtime.onMessage.addListener((message: unknown, sender, reply) => {
    const answer = relay(message, sender, services);
    if (!answer) return false;
    answer.then(reply, (error: unknown) => reply(failed(error)));
    return true;
  });
  api.runtime.onConnect.addListener((port) => answerPort(port, services));
  api.commands.onCommand.addListener((command) => {
    if (command === "switch-mode") log(switchMode(api, host, services));
    if (command === "add-to-bubble") log(tellPage(api, { to: "page", do: "toggle_member" }));
    if (command === "correct-tweet") log(tellPage(api, { to: "page", do: "correct" }));
  });
}

/** Content scripts ask through a port, which outlives its answers: see line.ts. */
function answerPort(port: Port, services: Services): void {
  let isOpen = true;
  port.onDisconnect.addListener(() => (isOpen = false));
  port.onMessage.addListener(({ id, message }: Asked) => {
    const reply = (reply: unknown) => {
      if (isOpen) port.postMessage({ id, reply: reply ?? null } satisfies Answered);
    };
    const answer = relay(message, port.sender ?? {}, services);
    if (answer) void answer.then(reply, (error: unknown) => reply(failed(error)));
    else reply(null);
  });
}

function failed(error: unknown): { ok: false; error: Failure } {
  console.error("academic-bubble: no answer", error);
  return { ok: false, error: { code: "internal_error", message: String(error) } };
}

async function switchMode(api: Api, host: HostConnection, services: Services): Promise<void> {
  const kept = await readSettings(api);
  const mode = nextMode(kept?.mode ?? "off");
  const request: HostRequest = { type: "change_settings", change: { mode }, reset: false };
  services.onSettings(await host.request<SettingsReply>(request));
}

/** The page in front; where our script does not run there is nobody to hear it. */
async function tellPage(api: Api, message: ToPage): Promise<void> {
  const [tab] = await api.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id !== undefined) await api.tabs.sendMessage(tab.id, message).catch(() => undefined);
}

/** Pages show them in tooltips, but cannot ask the browser for them. */
async function commandKeys(api: Api): Promise<Record<string, string>> {
  const commands = await api.commands.getAll();
  return Object.fromEntries(commands.map(({ name, shortcut }) => [name ?? "", shortcut ?? ""]));
}

async function readSettings(api: Api): Promise<Settings | undefined> {
  const stored: Partial<Stored> = await api.storage.local.get(["settings"]);
  return stored.settings;
}

async function openSettings(api: Api, section: string | undefined): Promise<void> {
  if (!section) return api.runtime.openOptionsPage();
  await api.tabs.create({ url: `${api.runtime.getURL("/options.html")}#${section}` });
}

async function openPage(api: Api, page: "/welcome.html"): Promise<void> {
  await api.tabs.create({ url: api.runtime.getURL(page) });
}

function nativeBrowser(api: Api): NativeBrowser {
  const { version } = api.runtime.getManifest();
  return {
    connect: () => api.runtime.connectNative(HOST),
    // Firefox puts the error on the port, Chromium beside it.
    reasonOf: (port) =>
      (port as { error?: { message?: string } }).error?.message ??
      api.runtime.lastError?.message ??
      null,
    client: `${browserName(navigator.userAgent)} extension/${version}`,
  };
}

/** Such as "firefox/153"; only for the host's log. */
function browserName(agent: string): string {
  const found = /(Firefox|Edg|OPR|Chrome)\/(\d+)/.exec(agent);
  return found ? `${found[1]}/${found[2]}`.toLowerCase() : "browser";
}

function log(work: Promise<unknown>): void {
  work.catch((error: unknown) => console.warn("academic-bubble:", error));
}
