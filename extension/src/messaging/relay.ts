// Answers messages from our pages and content scripts: checks them, asks the host, passes it on.
import { inUsersWords } from "./failure-words";
import { HostError } from "./host-port";
import type { Failure, SettingsReply } from "./protocol.gen";
import type { HostReply, HostRequest, PageCounts, Result } from "./runtime";
import { roleOf, type Sender } from "./sender";
import { readMessage } from "./validate";

export interface Services {
  ownId: string;
  ownOrigin: string;
  ask: (request: HostRequest) => Promise<HostReply>;
  reconnect: () => Promise<void>;
  openSettings: (section: string | undefined) => Promise<void>;
  showCounts: (tabId: number, counts: PageCounts) => Promise<void>;
  /** Called with replies that tell something about the settings. */
  onSettings: (reply: SettingsReply) => void;
  onRevision: (revision: number) => void;
}

/** The answer to a message; undefined when it is not for us and gets none. */
export function relay(
  message: unknown,
  sender: Sender,
  services: Services,
): Promise<Result<HostReply> | { ok: true }> | undefined {
  const role = roleOf(sender, services.ownId, services.ownOrigin);
  const read = role && readMessage(message, role);
  if (!read) return undefined;
  if (read.to === "host") return askHost(read.request, services);
  switch (read.do) {
    case "reconnect":
      return services.reconnect().then(done);
    case "open_settings":
      return services.openSettings(read.section).then(done);
    case "report_counts":
      return services.showCounts(sender.tab?.id ?? -1, read.counts).then(done);
  }
}

const done = () => ({ ok: true }) as const;

export async function askHost(
  request: HostRequest,
  services: Services,
): Promise<Result<HostReply>> {
  try {
    const reply = await services.ask(request);
    noteSettings(reply, services);
    return { ok: true, value: reply };
  } catch (error) {
    return { ok: false, error: failureOf(error) };
  }
}

function noteSettings(reply: HostReply, services: Services): void {
  if (reply.type === "settings_reply") services.onSettings(reply);
  // Every reply that tells the revision: what was asked may have changed it.
  else if ("settings_revision" in reply) services.onRevision(reply.settings_revision);
}

function failureOf(error: unknown): Failure {
  if (error instanceof HostError) return inUsersWords(error.failure);
  console.error("academic-bubble: a request failed", error);
  return { code: "internal_error", message: "The extension failed. Reload it and try again." };
}
