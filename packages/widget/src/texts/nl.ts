import type { UiTexts } from "./en.ts";

/** Dutch, *u*. */
export const nl: UiTexts = {
  core: {
    next: "Verder",
    skip: "Overslaan",
    back: "Terug",
    enter: "Enter",
    progress: "Vraag {n} van {total}",
    last: "Laatste stap",
    optional: "optioneel",
    needed: "nodig",
    fill: "Vul dit veld in.",
    check: "Graag nakijken",
    notice: "Privacyverklaring",
    sending: "Bezig met verzenden…",
    retrying: "De verbinding is zwak, nieuwe poging…",
    failed: "De verbinding is verbroken. Uw antwoorden blijven op deze pagina staan.",
    refused: "Uw antwoorden konden niet worden opgeslagen.",
    retry: "Opnieuw proberen",
    open: "Vragenlijst openen",
  },
  results: {
    result: "Uw resultaat",
    outOf: "van 100",
    axes: "Per onderdeel",
    why: "Wat het zwaarst woog",
    points: "{n} van {total}",
    link: "Mijn resultatenpagina bekijken",
  },
  booking: {
    book: "Een tijdstip kiezen",
  },
  choices: {
    choose: "Kies een antwoord.",
  },
  files: {
    files: "Wat u ontvangt",
    download: "Downloaden",
  },
  multiple: {
    several: "Meerdere antwoorden mogelijk.",
    atMost: "Hooguit {n} antwoorden.",
  },
  number: {
    number: "Vul een getal in, bijvoorbeeld 12.",
  },
  overlay: {
    close: "Sluiten",
  },
  open: {
    other: "In uw eigen woorden",
  },
  dropdown: {
    pick: "Kies…",
  },
  search: {
    search: "Typ om te zoeken…",
    found: "{n} gevonden",
  },
  ranking: {
    rankAll: "Kies op volgorde, het belangrijkste eerst.",
    rankTop: "Kies er {n} op volgorde, het belangrijkste eerst.",
    place: ", plaats {n}",
  },
  stars: {
    stars: "{n} van {total}",
  },
  slider: {
    slide: "Verplaats de schuif; de spatiebalk behoudt de waarde.",
    unset: "Nog geen antwoord",
  },
  text: {
    sensitive: "Vul niets gevoeligs in, zoals gezondheid of overtuigingen.",
  },
  later: {
    later: "Later verdergaan",
    laterEmail: "Uw e-mailadres",
    laterSend: "Stuur mij de link",
    laterWhy: "Uw antwoorden en dit adres worden alleen hiervoor {n} dagen bewaard en daarna gewist.",
    laterDone: "De link is onderweg. U kunt deze pagina sluiten.",
    laterFailed: "De link kon niet worden verstuurd. Probeer het zo meteen opnieuw.",
  },
  defaults: {
    name: "Naam",
    email: "E-mailadres",
    jobTitle: "Functie",
    company: "Bedrijf",
    phone: "Telefoon",
    why: "Het nummer waarop we u mogen bellen.",
    form: "Uw gegevens",
    submit: "Mijn resultaat ontvangen",
    start: "Beginnen",
    minutes: "ongeveer {n} min.",
    questions: {
      one: "{n} vraag",
      other: "{n} vragen",
    },
    rights:
      "{name} gebruikt deze gegevens om u uw resultaat te sturen en voor wat u aanvinkt. U kunt ze inzien, verbeteren of laten wissen: schrijf naar {email}.",
  },
  kinds: {
    survey: {
      core: {
        open: "Enquête openen",
      },
      defaults: {
        submit: "Mijn antwoorden versturen",
        rights:
          "{name} gebruikt deze gegevens om uw antwoorden te lezen en voor wat u aanvinkt. U kunt ze inzien, verbeteren of laten wissen: schrijf naar {email}.",
      },
    },
    download: {
      core: {
        failed: "De verbinding is verbroken. Wat u hebt ingevuld blijft op deze pagina staan.",
        refused: "Uw gegevens konden niet worden opgeslagen.",
        open: "Downloadpagina openen",
      },
      defaults: {
        submit: "Downloaden",
        rights:
          "{name} gebruikt deze gegevens om u de download te geven en voor wat u aanvinkt. U kunt ze inzien, verbeteren of laten wissen: schrijf naar {email}.",
      },
    },
  },
  issues: {
    required: "Geef een antwoord om verder te gaan.",
    "unknown-option": "Kies een van de aangeboden antwoorden.",
    "too-few": "Kies minstens {limit} antwoorden.",
    "too-many": "Kies er hooguit {limit}.",
    "too-small": "Vul een getal van {limit} of meer in.",
    "too-large": "Vul een getal van {limit} of minder in.",
    "off-step": "Vul een getal in stappen van {limit} in.",
    "too-long": "Kort deze tekst in tot {limit} tekens.",
    "bad-characters": "Verwijder onzichtbare tekens of regeleinden.",
    "email-no-at": "In het adres ontbreekt de @.",
    "email-invalid": "Controleer het adres: het moet lijken op naam@example.com.",
    "phone-invalid": "Controleer het nummer: cijfers en spaties, bijvoorbeeld +31 20 123 4567.",
    "consent-required": "Vink dit vakje aan, zodat we u kunnen antwoorden.",
    incomplete: "Beantwoord elke regel.",
    "date-invalid": "Vul een datum van de kalender in.",
    "date-range": "Kies een datum binnen de aangeboden periode.",
  },
};
