// How the host is doing, asked again and again while the section is open.
import { useEffect, useState } from "preact/hooks";
import type { StatusReply } from "../../src/messaging/protocol.gen";
import { askHost } from "../../src/pages/ask";
import { hasHost } from "../../src/pages/stored";

const EVERY_MS = 2_000;

/** Null until the first answer, and when the host is not there. */
export function useStatus(): StatusReply | null {
  const connected = hasHost();
  const [status, setStatus] = useState<StatusReply | null>(null);
  useEffect(() => {
    setStatus(null);
    if (!connected) return;
    let isOpen = true;
    const ask = async () => {
      const result = await askHost({ type: "status" });
      if (isOpen && result.ok) setStatus(result.value);
    };
    void ask();
    const timer = setInterval(() => void ask(), EVERY_MS);
    return () => {
      isOpen = false;
      clearInterval(timer);
    };
  }, [connected]);
  return status;
}
