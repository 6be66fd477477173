import { kit, type VisitorTexts } from "./kit.ts";

const { n, plural } = kit("nl");
const points = { one: "{n} punt", other: "{n} punten" };

/** Dutch, with *u*. */
export const nl: VisitorTexts = {
  skip: "Naar de inhoud",
  languages: "Taal van de pagina",
  optional: "optioneel",
  form: {
    questions: "Uw antwoorden",
    question: (index, message) => `Vraag ${index}: ${message}`,
    questionOf: (index, total) => `Vraag ${index} van ${total}`,
    pick: "Kies…",
    noPlace: "Geen plaats",
    ranking: (count) => `Geef ${count} antwoorden een plaats; 1 is het belangrijkste.`,
    other: (option) => `In uw eigen woorden, als u ‘${option}’ kiest`,
    several: "Meerdere antwoorden mogelijk",
    ticks: (min, max) => {
      if (min !== undefined && max !== undefined)
        return min === max ? `Kies er ${n(min)}` : `Kies er ${min} tot ${max}`;
      if (min !== undefined && min > 0) return `Kies er minstens ${n(min)}`;
      return max === undefined ? null : `Kies er hoogstens ${n(max)}`;
    },
    bounds: (min, max, unit) => {
      const end = unit === undefined ? "" : ` ${unit}`;
      if (min !== undefined && max !== undefined) return `Tussen ${n(min)} en ${n(max)}${end}`;
      if (min !== undefined) return `Minstens ${n(min)}${end}`;
      return max === undefined ? null : `Hoogstens ${n(max)}${end}`;
    },
    atMost: (count) => `Hoogstens ${plural(count, { one: "{n} teken", other: "{n} tekens" })}`,
    further: "Afhankelijk van uw antwoorden kan er na het versturen nog een vraag verschijnen.",
    more: "Om uw gegevens aan te vullen",
    fields: {
      name: "Voor- en achternaam",
      email: "E-mailadres",
      jobTitle: "Functie",
      company: "Bedrijf",
      phone: "Telefoon",
    },
    leaveEmpty: "Laat dit veld leeg",
    consentsTitle: "Uw toestemming",
    consentsText:
      "Er is niets vooraf aangevinkt. U kunt altijd van gedachten veranderen, via de link in elke e-mail.",
    standing:
      "Waar u al mee instemde, geldt nog en wordt niet opnieuw gevraagd. U kunt het altijd intrekken, via de link in elke e-mail.",
    callNeeds: "Nodig voor een telefoongesprek.",
    callsKnown: (phone) => `Wij bellen u op ${phone}.`,
    youGet: "Wat u krijgt",
    problems: (count) =>
      plural(count, { one: "Nog één punt om na te kijken", other: "Nog {n} punten om na te kijken" }),
    errorTitle: "Fout: ",
    error: "Fout:",
    agree: "Ik ga akkoord",
  },
  kinds: {
    calculator: {
      name: "Rekentool",
      details: "Waar wij u kunnen antwoorden",
      submit: "Mijn resultaat bekijken",
      requiredConsent: "nodig om u te antwoorden",
      points: "Wat u eraan hebt",
      loading: "De rekentool wordt geladen…",
    },
    diagnostic: {
      name: "Zelftest",
      details: "Waar wij u kunnen antwoorden",
      submit: "Mijn antwoorden versturen",
      requiredConsent: "nodig om u te antwoorden",
      points: "Wat u eraan hebt",
      loading: "De vragen worden geladen…",
    },
    survey: {
      name: "Vragenlijst",
      details: "Uw gegevens",
      submit: "Mijn antwoorden versturen",
      requiredConsent: "nodig om uw antwoorden te lezen",
      points: "Goed om te weten",
      loading: "De vragen worden geladen…",
    },
    download: {
      name: "Download",
      details: "Uw gegevens",
      submit: "Downloaden",
      requiredConsent: "nodig om u toegang te geven",
      points: "Wat erin staat",
      loading: "Het formulier wordt geladen…",
    },
  },
  known: {
    title: "U bent",
    text: "Wat wij al weten, wordt niet opnieuw gevraagd.",
    other: "Bent u dit niet?",
    correct: "Mijn gegevens verbeteren",
    keep: (value) => `Leeg laten om ${value} te houden`,
  },
  later: {
    button: "Later verdergaan",
    text: (days) =>
      `Vul hierboven uw e-mailadres in: u krijgt een link. Uw antwoorden en dat adres worden alleen hiervoor ${days} dagen bewaard en daarna gewist.`,
    sentTitle: "De link is onderweg",
    sentText: "U kunt deze pagina sluiten en verdergaan wanneer u wilt, op dit of een ander apparaat.",
    begun: (day) => `Uw eerdere antwoorden staan er weer. Ze worden bewaard tot ${day}.`,
    forget: "Nu wissen",
    goneTitle: "Gewist",
    goneText: "Uw antwoorden en uw adres zijn niet meer bij ons. U kunt deze pagina sluiten.",
  },
  controller: {
    responsible: (name) => `${name} is verantwoordelijk voor de gegevens die u hier achterlaat.`,
    rights: "U kunt ze altijd inzien, verbeteren of laten wissen.",
    write: "Schrijf de verantwoordelijke",
    notice: "Lees de privacyverklaring",
  },
  landing: {
    minutes: (count) => plural(count, { one: "{n} minuut", other: "{n} minuten" }),
    plain: "Verschijnt er niets? Open de eenvoudige versie",
    trust: "Waar u op kunt rekenen",
    noCookie: "Geen cookies",
    responsible: "Verantwoordelijk voor uw gegevens:",
  },
  results: {
    of: "op 100",
    outOf: (score) => `${score} op 100`,
    noTotal: "Geen totaalscore",
    noTotalText: "Uw antwoorden zijn niet genoeg voor een totaalscore. Dit zeggen ze al wel.",
    dated: (date) => `Ingevuld op ${date}`,
    chart: "In één oogopslag",
    axes: "Thema per thema",
    advice: "Volgende stap",
    noScore: "Geen van uw antwoorden ging over dit thema.",
    strength: "Uw sterke punt",
    priority: "Uw prioriteit",
    outcome: "Uw profiel",
    explanation: "Wat het zwaarst woog",
    explanationText: "Elk antwoord geeft punten aan een thema. Deze hebben uw score het meest bepaald.",
    weighted: "De totaalscore is het gemiddelde van de thema’s naar hun gewicht, op een schaal van 100.",
    others: (count) =>
      plural(count, { one: "Het andere antwoord bekijken", other: "De andere {n} antwoorden bekijken" }),
    gave: (given, min, max) =>
      min === 0
        ? `${plural(given, points)} van ${n(max)}`
        : `${plural(given, points)}, op een bereik van ${n(min)} tot ${n(max)}`,
    for: (axis) => `voor ‘${axis}’`,
    callTitle: "Nemen we het samen door?",
    callText:
      "Een kort telefoongesprek om uw resultaten te lezen en te bepalen waar u begint, wanneer het u past.",
    call: "Een tijdstip kiezen",
    pdf: "Samenvatting als pdf",
    share: "Deze pagina delen",
    shareText:
      "U kunt deze pagina delen met het adres: uw naam en contactgegevens staan er niet op. Op de pdf en de afsprakenpagina staat uw naam wel.",
  },
  answers: {
    thanks: { survey: "Dank u, uw antwoorden zijn aangekomen", download: "Dank u voor uw belangstelling" },
    title: "Uw antwoorden",
    dated: (date) => `Verstuurd op ${date}`,
    callTitle: "Zullen we erover praten?",
    callText: "Een vrijblijvend telefoongesprek, wanneer het u past.",
  },
  thanks: {
    results: "Mijn resultaten bekijken",
    resultsReady: "Uw score",
    call: "Een tijdstip kiezen",
    callQuiet: "Een tijdstip kiezen om het te bespreken",
    download: "Downloaden",
  },
  confirm: {
    title: "Is dit adres van u?",
    text: (email, brand) =>
      `Iemand heeft ${email} aan ${brand} gegeven. Was u dat, dan bevestigt één klik het en krijgt u wat volgt.`,
    button: "Ja, dit is mijn adres",
    otherwise:
      "Was u het niet? Sluit deze pagina: zonder bevestiging wordt alles na zeven dagen gewist en krijgt u niets meer.",
    otherwiseKnown:
      "Was u het niet? Sluit deze pagina: zonder bevestiging blijft uw eerdere weigering gelden.",
  },
  unsubscribe: {
    askTitle: "Onze e-mails niet meer ontvangen",
    askText: (brand) => `Eén klik is genoeg: ${brand} schrijft u niet meer, en wat gepland was vervalt.`,
    button: "Voor alles afmelden",
    only: "Of stop slechts één soort",
    purposes: { service: "Alleen wat op mijn aanvraag volgt", marketing: "Alleen adviezen en aanbiedingen" },
    doneTitle: "Gedaan",
    doneText: (brand) => `${brand} heeft uw keuze genoteerd; die geldt vanaf nu. U kunt deze pagina sluiten.`,
  },
  message: {
    "not-found": {
      title: "Deze pagina bestaat niet",
      text: "Misschien is het adres onvolledig. Open de link die u kreeg opnieuw, in zijn geheel.",
    },
    expired: {
      title: "Deze link geldt niet meer",
      text: "Persoonlijke links gelden een beperkte tijd. De juiste staat in het laatste bericht dat u kreeg.",
    },
    error: {
      title: "Er ging bij ons iets mis",
      text: "Uw verzoek kon niet worden afgehandeld. Probeer het over enkele minuten opnieuw. Blijft het gebeuren, stuur ons dan de referentie hieronder.",
    },
    unavailable: {
      title: "Even niet beschikbaar",
      text: "Wij zijn zo terug. Laad deze pagina over een minuut opnieuw.",
    },
    busy: {
      title: "Een ogenblik alstublieft",
      text: "Er komen te veel verzoeken van uw netwerk. Ga terug naar de vorige pagina en probeer het over enkele minuten opnieuw: uw antwoorden staan er nog.",
    },
    reference: "Referentie",
  },
};
