// What the page in the active tab says of itself, asked again as long as the popup is open.
import { signal } from "@preact/signals";
import { browser } from "wxt/browser";
import { pageOf } from "../../src/sites/x/page";
import type { PageCounts, ToPage } from "../../src/messaging/runtime";

export type PageState =
  | { is: "looking" }
  | { is: "elsewhere" }
  | { is: "not_allowed" }
  | { is: "not_started"; tab: number }
  | { is: "counted"; counts: PageCounts; account: string | null };

export const page = signal<PageState>({ is: "looking" });

const EVERY_MS = 1_000;

export async function followPage(): Promise<void> {
  page.value = await lookAtPage();
  setTimeout(() => void followPage(), EVERY_MS);
}

/** Users can take a site away from an extension, and Firefox asks some of them before giving it. */
const SITES = { origins: ["https://x.com/*", "https://twitter.com/*"] };

/** The address is visible to us only on the hosts we may read, so no address means elsewhere. */
async function lookAtPage(): Promise<PageState> {
  if (!(await browser.permissions.contains(SITES))) return { is: "not_allowed" };
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || !tab.url || !isX(tab.url)) return { is: "elsewhere" };
  const counts = await askPage(tab.id);
  if (!counts) return { is: "not_started", tab: tab.id };
  return { is: "counted", counts, account: accountAt(tab.url) };
}

async function askPage(tab: number): Promise<PageCounts | undefined> {
  const question: ToPage = { to: "page", do: "get_counts" };
  try {
    return await browser.tabs.sendMessage<ToPage, PageCounts>(tab, question);
  } catch {
    return undefined; // nobody listens: the page was open before the extension
  }
}

export async function allowSites(): Promise<void> {
  await browser.permissions.request(SITES);
  page.value = { is: "looking" };
}

export async function reloadPage(tab: number): Promise<void> {
  await browser.tabs.reload(tab);
  page.value = { is: "looking" };
}

/** Whose page this is: a profile, or one of their tweets. */
export function accountAt(url: string): string | null {
  const { pathname } = new URL(url);
  const isTheirs = ["profile", "status"].includes(pageOf(pathname) ?? "");
  const handle = pathname.split("/")[1] ?? "";
  return isTheirs && handle !== "i" ? handle : null;
}

export function isX(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" && ["x.com", "twitter.com"].includes(hostname);
}
