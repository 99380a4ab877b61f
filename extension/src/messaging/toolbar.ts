// The toolbar button: how many professional tweets the tab's page shows.
import { browser } from "wxt/browser";
import { FAMILIES } from "../ui/kinds";
import type { PageCounts } from "./runtime";

const MOST = 999;

export async function setUpToolbar(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: FAMILIES.research.ink.light });
  await browser.action.setBadgeTextColor({ color: "#ffffff" });
}

export async function showCounts(tabId: number, { professional }: PageCounts): Promise<void> {
  await browser.action.setBadgeText({ tabId, text: badgeText(professional) });
}

export function badgeText(count: number): string {
  if (count <= 0) return "";
  return count > MOST ? `${MOST}+` : String(count);
}
