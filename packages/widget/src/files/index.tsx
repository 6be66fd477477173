import { add } from "../parts.ts";
import css from "./files.css?inline";

add("files", {
  css,
  list: ({ session }) => (
    <ul class="files" aria-label={session.definition.texts.files}>
      {session.definition.files?.map((label) => (
        <li class="file" key={label}>
          {label}
        </li>
      ))}
    </ul>
  ),
  view: ({ session }) => {
    const { texts } = session.definition;
    const files = session.state.next?.files;
    const follow = (file: string) => () => session.emit("download", { file });
    if (!files) return null;
    const [only, more] = files;
    return only && !more ? (
      <div class="foot">
        <a class="button" href={only.url} download="" onClick={follow(only.id)}>
          {texts.download}
          <span class="sr"> {only.label}</span>
        </a>
        <span class="quiet" aria-hidden="true">
          {only.label}
        </span>
      </div>
    ) : (
      <ul class="rows" aria-label={texts.files}>
        {files.map(({ id, label, url }) => (
          <li key={id}>
            <a class="face file" href={url} download="" onClick={follow(id)}>
              <span>{label}</span>
              <b>{texts.download}</b>
            </a>
          </li>
        ))}
      </ul>
    );
  },
});
