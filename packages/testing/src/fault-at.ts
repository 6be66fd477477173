import type { Fault, FaultPoint } from "@aimant/core/ports";

/** What a fault point throws in tests: as if the process had stopped there. */
export class InjectedFault extends Error {
  readonly point: FaultPoint;
  constructor(point: FaultPoint) {
    super(`stopped at ${point}`);
    this.name = "InjectedFault";
    this.point = point;
  }
}

/** Fails the first `times` passes of one fault point, and no other. */
export function faultAt(point: FaultPoint, times = 1): Fault {
  let left = times;
  return (passed) => {
    if (passed !== point || left <= 0) return;
    left -= 1;
    throw new InjectedFault(point);
  };
}
