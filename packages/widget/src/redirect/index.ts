import { add } from "../parts.ts";

add("redirect", {
  // Whatever answered: no other kind of address is followed from a page that is not ours.
  go: ({ redirect = "" }) => {
    if (/^https?:/i.test(redirect)) location.assign(redirect);
  },
});
