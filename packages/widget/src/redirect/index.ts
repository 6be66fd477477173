import { add } from "../parts.ts";

add("redirect", {
  // Whatever answered: no other kind of address is followed from a page that is not ours.
  go: (url) => {
    if (/^https?:/i.test(url)) location.assign(url);
  },
});
