export { en, type Texts, type UiTexts } from "./en.ts";
export { fr } from "./fr.ts";
