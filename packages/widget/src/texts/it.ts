import type { UiTexts } from "./en.ts";

/** Italian, the formal *Lei*, mostly left unsaid. */
export const it: UiTexts = {
  core: {
    next: "Continua",
    skip: "Salta",
    back: "Indietro",
    enter: "Invio",
    progress: "Domanda {n} di {total}",
    last: "Ultimo passo",
    optional: "facoltativo",
    needed: "necessario",
    fill: "Compili questo campo.",
    check: "Da controllare",
    notice: "Informativa sulla privacy",
    sending: "Invio in corso…",
    retrying: "La connessione è debole, nuovo tentativo…",
    failed: "La connessione si è interrotta. Le sue risposte restano in questa pagina.",
    refused: "Non è stato possibile salvare le sue risposte.",
    retry: "Riprova",
    open: "Apri il questionario",
  },
  results: {
    result: "Il suo risultato",
    outOf: "su 100",
    axes: "Area per area",
    why: "Che cosa ha pesato di più",
    points: "{n} di {total}",
    link: "Vai alla pagina dei risultati",
  },
  booking: {
    book: "Scegli un appuntamento",
  },
  choices: {
    choose: "Scelga una risposta.",
  },
  files: {
    files: "Che cosa riceve",
    download: "Scarica",
  },
  multiple: {
    several: "Sono possibili più risposte.",
    atMost: "Al massimo {n} risposte.",
  },
  number: {
    number: "Inserisca un numero, per esempio 12.",
  },
  overlay: {
    close: "Chiudi",
  },
  open: {
    other: "Con parole sue",
  },
  dropdown: {
    pick: "Scelga…",
  },
  search: {
    search: "Digiti per cercare…",
    found: "{n} trovati",
  },
  ranking: {
    rankAll: "Li scelga in ordine, prima il più importante.",
    rankTop: "Ne scelga {n} in ordine, prima il più importante.",
    place: ", posto {n}",
  },
  stars: {
    stars: "{n} su {total}",
  },
  slider: {
    slide: "Sposti il cursore; la barra spaziatrice conferma il valore.",
    unset: "Ancora nessuna risposta",
  },
  text: {
    sensitive: "Non indichi nulla di sensibile, come salute od opinioni.",
  },
  later: {
    later: "Continua più tardi",
    laterEmail: "Il suo indirizzo e-mail",
    laterSend: "Ricevi il link",
    laterWhy:
      "Le sue risposte e questo indirizzo sono conservati {n} giorni solo per questo, poi cancellati.",
    laterDone: "Il link è in arrivo. Può chiudere questa pagina.",
    laterFailed: "Non è stato possibile inviare il link. Riprovi tra un momento.",
  },
  defaults: {
    name: "Nome",
    email: "Indirizzo e-mail",
    jobTitle: "Ruolo",
    company: "Azienda",
    phone: "Telefono",
    why: "Il numero a cui chiamarla.",
    form: "I suoi dati",
    submit: "Ricevi il risultato",
    start: "Inizia",
    minutes: "circa {n} min",
    questions: {
      one: "{n} domanda",
      other: "{n} domande",
    },
    rights:
      "{name} usa questi dati per inviarle il risultato e per ciò che seleziona. Può consultarli, correggerli o farli cancellare: scriva a {email}.",
  },
  kinds: {
    survey: {
      core: {
        open: "Apri il sondaggio",
      },
      defaults: {
        submit: "Invia le risposte",
        rights:
          "{name} usa questi dati per leggere le sue risposte e per ciò che seleziona. Può consultarli, correggerli o farli cancellare: scriva a {email}.",
      },
    },
    download: {
      core: {
        failed: "La connessione si è interrotta. Quanto ha inserito resta in questa pagina.",
        refused: "Non è stato possibile salvare i suoi dati.",
        open: "Apri la pagina del download",
      },
      defaults: {
        submit: "Scarica",
        rights:
          "{name} usa questi dati per darle accesso al download e per ciò che seleziona. Può consultarli, correggerli o farli cancellare: scriva a {email}.",
      },
    },
  },
  issues: {
    required: "Risponda per continuare.",
    "unknown-option": "Scelga una delle risposte proposte.",
    "too-few": "Scelga almeno {limit} risposte.",
    "too-many": "Ne scelga al massimo {limit}.",
    "too-small": "Inserisca un numero pari o superiore a {limit}.",
    "too-large": "Inserisca un numero pari o inferiore a {limit}.",
    "off-step": "Inserisca un numero a passi di {limit}.",
    "too-long": "Accorci questo testo a {limit} caratteri.",
    "bad-characters": "Tolga i caratteri invisibili o gli a capo.",
    "email-no-at": "Nell’indirizzo manca la @.",
    "email-invalid": "Controlli l’indirizzo: deve somigliare a nome@example.com.",
    "phone-invalid": "Controlli il numero: cifre e spazi, per esempio +39 06 1234 5678.",
    "consent-required": "Selezioni questa casella perché possiamo risponderle.",
    incomplete: "Risponda a ogni riga.",
    "date-invalid": "Inserisca una data del calendario.",
    "date-range": "Scelga una data del periodo proposto.",
  },
};
