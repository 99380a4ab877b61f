import { describe, expect, it, vi } from "vitest";
import { FakePort } from "../testing/fake-port";
import { HostConnection } from "./connection";

/** An extension of some age, and what became of its connection to a host of another. */
async function meet(protocol: { min: number; max: number }, agreed: number) {
  const port = new FakePort();
  const browser = { connect: () => port, reasonOf: () => null, client: "test" };
  const events = { onChange: vi.fn(), onHello: vi.fn(), onRevision: vi.fn() };
  const connection = new HostConnection(browser, events, undefined, protocol);
  const done = connection.reconnect();
  port.answerHello({ protocol: agreed });
  await done;
  return { connection, port };
}

describe("extension and host of different ages", () => {
  it("says which versions it understands", async () => {
    const { port } = await meet({ min: 4, max: 5 }, 5);
    expect(port.sent[0]).toMatchObject({ type: "hello", protocol: { min: 4, max: 5 } });
  });

  it("works with a host that is one version older, or newer, without a complaint", async () => {
    const newerExtension = await meet({ min: 4, max: 5 }, 4);
    const newerHost = await meet({ min: 3, max: 4 }, 4);
    expect(newerExtension.connection.current.state).toBe("connected");
    expect(newerHost.connection.current.state).toBe("connected");
  });

  it("does not believe in a version that it does not know", async () => {
    const { connection } = await meet({ min: 4, max: 5 }, 6);
    expect(connection.current.state).toBe("incompatible");
  });

  it("stays connected when an older host lacks a feature", async () => {
    const { connection, port } = await meet({ min: 1, max: 2 }, 1);
    const asked = connection.request({ type: "status" }).catch((error: unknown) => error);
    await Promise.resolve();
    const error = { code: "unknown_type", message: "Update the host." };
    port.reply({ type: "error", id: port.sent.at(-1)!.id, error });
    expect(await asked).toMatchObject({ failure: error });
    expect(connection.current.state).toBe("connected");
  });
});
