// Asks the background, and through it the host.
import { browser } from "wxt/browser";
import type { HostCalls, Result, ToBackground } from "../messaging/runtime";
import { t } from "./i18n";

type Call = keyof HostCalls;

export function askHost<C extends Call>(
  request: HostCalls[C]["request"] & { type: C },
): Promise<Result<HostCalls[C]["reply"]>> {
  return send<Result<HostCalls[C]["reply"]>>({ to: "host", request });
}

/** Drops the connection, if there is one, and makes a new one. */
export async function reconnect(): Promise<void> {
  await send({ to: "background", do: "reconnect" });
}

async function send<R>(message: ToBackground): Promise<R | Result<never>> {
  try {
    return await browser.runtime.sendMessage<ToBackground, R>(message);
  } catch (cause) {
    console.warn("academic-bubble: the background did not answer", cause);
    return { ok: false, error: { code: "no_background", message: t("popup_no_background") } };
  }
}
