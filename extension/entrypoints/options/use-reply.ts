// What a section asks of the host when it opens, and again when something changed.
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { HostCalls, HostReply } from "../../src/messaging/runtime";
import type { Failure } from "../../src/messaging/protocol.gen";
import { askHost } from "../../src/pages/ask";
import { hasHost, settings } from "../../src/pages/stored";

export interface Asked<Reply> {
  /** Null until the first answer. */
  reply: Reply | null;
  failure: Failure | null;
  /** Takes an answer that came otherwise, such as that to a change. */
  take: (reply: Reply) => void;
  askAgain: () => void;
}

/**
 * The reply to `request`, asked once the host is there and again whenever the revision of what it
 * stores has grown: another tab or browser may have changed it.
 */
export function useReply<C extends keyof HostCalls>(
  request: HostCalls[C]["request"] & { type: C },
): Asked<HostCalls[C]["reply"]> {
  type Reply = HostCalls[C]["reply"] & HostReply;
  const [reply, setReply] = useState<Reply | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const key = JSON.stringify(request);
  const latest = useRef(0);
  const ask = useCallback(() => {
    const number = ++latest.current;
    void askHost<C>(request).then((result) => {
      // Answers may overtake one another, and what was asked since counts.
      if (number !== latest.current) return;
      setFailure(result.ok ? null : result.error);
      if (result.ok) setReply(result.value);
    });
  }, [key]);
  const take = useCallback((news: HostCalls[C]["reply"]) => {
    latest.current += 1;
    setReply(news);
  }, []);
  const connected = hasHost();
  const revision = settings.shown.value?.revision;
  useEffect(() => {
    if (connected) ask();
    return () => void (latest.current += 1);
  }, [connected, revision, ask]);
  return { reply, failure, take, askAgain: ask };
}
