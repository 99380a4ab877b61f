import { readFileSync } from "node:fs";
import { defineConfig } from "wxt";

const key = readFileSync(new URL("key.pub.b64", import.meta.url), "utf8").trim();

// Pages of the extension may load what is packed with it, and reach nothing else.
const PAGES_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

export default defineConfig({
  // Every import is written out.
  imports: false,
  vite: () => ({ build: { modulePreload: false } }),
  manifest: ({ browser }) => ({
    name: "__MSG_extension_name__",
    description: "__MSG_extension_description__",
    default_locale: "en",
    permissions: ["storage", "nativeMessaging"],
    host_permissions: ["https://x.com/*", "https://twitter.com/*"],
    content_security_policy: { extension_pages: PAGES_POLICY },
    commands: {
      "switch-mode": {
        suggested_key: { default: "Alt+Shift+M" },
        description: "__MSG_background_switch_mode__",
      },
      "correct-tweet": {
        suggested_key: { default: "Alt+Shift+C" },
        description: "__MSG_background_correct__",
      },
      "add-to-bubble": {
        suggested_key: { default: "Alt+Shift+O" },
        description: "__MSG_background_add_to_bubble__",
      },
    },
    // The public key fixes Chromium's id, which the host's manifest names.
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: "extension@academicbubble.org",
              strict_min_version: "140.0",
              data_collection_permissions: { required: ["none"] },
            },
          },
        }
      : { key, minimum_chrome_version: "123" }),
  }),
});
