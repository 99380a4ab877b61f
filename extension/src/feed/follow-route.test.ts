import { beforeEach, expect, it, vi } from "vitest";
import { Route } from "./follow-route";

const onChange = vi.fn();
let stop: AbortController;
let route: Route;

beforeEach(() => {
  history.replaceState(null, "", "/home");
  stop = new AbortController();
  route = new Route(onChange, stop.signal);
  return () => stop.abort();
});

it("tells the first path and every other one, with the one before", () => {
  route.check();
  route.check();
  history.pushState(null, "", "/ada");
  route.check();
  expect(onChange.mock.calls).toEqual([
    ["/home", null],
    ["/ada", "/home"],
  ]);
});

it("notices going back by itself, until it ends", () => {
  route.check();
  history.replaceState(null, "", "/ada");
  dispatchEvent(new PopStateEvent("popstate"));
  expect(onChange).toHaveBeenCalledTimes(2);
  stop.abort();
  history.replaceState(null, "", "/home");
  dispatchEvent(new PopStateEvent("popstate"));
  expect(onChange).toHaveBeenCalledTimes(2);
});

it("asks for the address no more where navigation events tell of it", () => {
  const navigation = new EventTarget();
  vi.stubGlobal("navigation", navigation);
  route = new Route(onChange, stop.signal);
  vi.unstubAllGlobals();
  route.check();
  history.pushState(null, "", "/ada");
  route.check();
  expect(onChange).toHaveBeenCalledTimes(1);
  navigation.dispatchEvent(new Event("currententrychange"));
  expect(onChange).toHaveBeenLastCalledWith("/ada", "/home");
});
