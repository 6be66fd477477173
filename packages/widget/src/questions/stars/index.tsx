import { add, fill } from "../../parts.ts";
import css from "./stars.css?inline";

add("stars", {
  css,
  group: true,
  auto: true,
  key: ({ max = 5 }, key, value, waiting) => {
    if (!/\d/.test(key)) return undefined;
    const stars = waiting && value === 1 && key === "0" ? 10 : Number(key);
    return stars > 0 && stars <= max ? stars : undefined;
  },
  view: ({ question: { id: name, max = 5 }, value = 0, texts, pick }) => (
    <div class="stars">
      {Array.from({ length: max }, (_, index) => (
        <label class="row" key={index}>
          <input
            type="radio"
            name={name}
            id={index ? undefined : "f"}
            checked={value === index + 1}
            onClick={() => pick(index + 1)}
          />
          <span class={+value > index ? "star full" : "star"} aria-hidden="true" />
          <span class="sr">{fill(fill(texts.stars, "n", index + 1), "total", max)}</span>
        </label>
      ))}
    </div>
  ),
});
