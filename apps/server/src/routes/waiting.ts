import { Conflict, joinWaitingList, noteBookingOpened } from "@aimant/core";
import { Hono } from "hono";
import type { AppEnv, AppParts } from "../app-env.ts";

/** Beside the booking page: the waiting list, and the word of its script that a person, not a scanner, is there. */
export function waitingRoutes({ services }: AppParts) {
  return new Hono<AppEnv>()
    .post("/:token/wait", async (c) => {
      const token = c.req.param("token");
      await joinWaitingList(services, token).catch((error: unknown) => {
        // Booked in another tab meanwhile: the booking page shows that.
        if (!(error instanceof Conflict)) throw error;
      });
      return c.redirect(`/b/${token}`, 303);
    })
    .post("/:token/opened", async (c) => {
      await noteBookingOpened(services, c.req.param("token"));
      return c.body(null, 204);
    });
}
