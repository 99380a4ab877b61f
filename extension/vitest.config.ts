import { defineConfig } from "vitest/config";
import { WxtVitest } from "wxt/testing/vitest-plugin";

// Real saved pages are no part of the project: their tests run where XDOM_DIR says they are.
const savedPages = process.env.XDOM_DIR ? [] : ["src/sites/x/saved-pages.test.ts"];

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.{ts,tsx}", "entrypoints/**/*.test.{ts,tsx}"],
    exclude: ["node_modules/**", ...savedPages],
    setupFiles: ["src/testing/setup.ts"],
    isolate: false,
    restoreMocks: true,
    mockReset: true,
    unstubGlobals: true,
  },
});
