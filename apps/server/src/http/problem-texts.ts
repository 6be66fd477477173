import { refusals } from "./problem-languages.ts";

type Words = { title: string; detail: string };

const en = {
  "not-found": { title: "Not found", detail: "There is nothing at this address." },
  malformed: { title: "Malformed request", detail: "The request is not in the expected form." },
  "invalid-input": { title: "Something needs correcting", detail: "Please correct the points listed." },
  "too-large": { title: "Too large", detail: "This is more than we can accept in one go." },
  "unsupported-media-type": {
    title: "Unsupported content type",
    detail: "Send the body as application/json.",
  },
  "site-not-allowed": {
    title: "Site not allowed",
    detail: "This funnel does not accept visitors from this site.",
  },
  "idempotency-key-reused": {
    title: "Key already used",
    detail: "This idempotency key was used for another submission. Start again to get a new one.",
  },
  "slot-taken": {
    title: "Time no longer free",
    detail: "This time has just been taken. Please choose another one.",
  },
  "already-booked": { title: "Already booked", detail: "You already have an appointment." },
  unauthorised: {
    title: "No valid key",
    detail: "Send a key of the admin API that is in force as `Authorization: Bearer`.",
  },
  forbidden: { title: "Not allowed", detail: "This key may not do this." },
  "too-many-requests": { title: "Too many requests", detail: "Wait a moment before the next request." },
  "proof-required": {
    title: "A moment of work first",
    detail:
      "Much is being sent at the moment. Your browser has to do some work first, which it could not do on this page: try again in a few minutes.",
  },
  "too-late": { title: "Too late", detail: "This call has begun or is over: it can no longer be changed." },
  conflict: { title: "Changed meanwhile", detail: "Something changed meanwhile. Please try again." },
  unexpected: {
    title: "Something went wrong",
    detail: "Something went wrong on our side. Please try again in a moment.",
  },
} satisfies Record<string, Words>;

/** Stable names of what can be refused; the `type` of a problem ends with one. */
export type ProblemType = keyof typeof en;

const fr: Record<ProblemType, Words> = {
  "not-found": { title: "Introuvable", detail: "Il n’y a rien à cette adresse." },
  malformed: { title: "Requête mal formée", detail: "La requête n’a pas la forme attendue." },
  "invalid-input": { title: "Un point est à corriger", detail: "Merci de corriger les points indiqués." },
  "too-large": {
    title: "Envoi trop volumineux",
    detail: "C’est plus que ce que nous pouvons accepter en une fois.",
  },
  "unsupported-media-type": {
    title: "Type de contenu refusé",
    detail: "Envoyez le contenu en application/json.",
  },
  "site-not-allowed": {
    title: "Site non autorisé",
    detail: "Ce parcours n’accepte pas de visiteurs venant de ce site.",
  },
  "idempotency-key-reused": {
    title: "Clé déjà utilisée",
    detail:
      "Cette clé d’idempotence a déjà servi pour un autre envoi. Recommencez pour en obtenir une nouvelle.",
  },
  "slot-taken": {
    title: "Créneau déjà pris",
    detail: "Ce créneau vient d’être pris. Choisissez-en un autre.",
  },
  "already-booked": { title: "Déjà réservé", detail: "Vous avez déjà un rendez-vous." },
  unauthorised: {
    title: "Clé absente ou non valable",
    detail: "Envoyez une clé de l’API d’administration en vigueur dans `Authorization: Bearer`.",
  },
  forbidden: { title: "Non autorisé", detail: "Cette clé ne permet pas cette opération." },
  "too-many-requests": {
    title: "Trop de requêtes",
    detail: "Patientez un instant avant la prochaine requête.",
  },
  "proof-required": {
    title: "Un petit calcul d’abord",
    detail:
      "Les envois sont nombreux en ce moment. Votre navigateur doit d’abord faire un petit calcul, ce qu’il n’a pas pu faire sur cette page\u202f: réessayez dans quelques minutes.",
  },
  "too-late": {
    title: "Trop tard",
    detail: "Cet appel a commencé ou est passé\u202f: il ne peut plus être modifié.",
  },
  conflict: {
    title: "Modifié entre-temps",
    detail: "Quelque chose a changé entre-temps. Merci de réessayer.",
  },
  unexpected: {
    title: "Un incident est survenu",
    detail: "Un incident est survenu de notre côté. Réessayez dans un instant.",
  },
};

/** When to try again, in words that a person can act on. */
export function waitText(locale: string, seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  const other = refusals[languageOf(locale)]?.wait;
  if (other !== undefined) return (minutes === 1 ? other.one : other.other).replace("{n}", String(minutes));
  return locale.startsWith("fr")
    ? `Trop de demandes nous parviennent de votre réseau. Réessayez dans ${minutes} minute${minutes > 1 ? "s" : ""}\u202f: rien de ce que vous avez saisi n’est perdu tant que cette page reste ouverte.`
    : `Too many requests are coming from your network. Try again in ${minutes} minute${minutes > 1 ? "s" : ""}: nothing you entered is lost while this page stays open.`;
}

function languageOf(locale: string): string {
  return locale.toLowerCase().split("-")[0] ?? "";
}

/** The words of each problem; what only programs meet is said in English where it is not said in French. */
export function problemTexts(locale: string): Record<ProblemType, Words> {
  return locale.startsWith("fr") ? fr : { ...en, ...refusals[languageOf(locale)] };
}
