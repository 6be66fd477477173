import { kit, type VisitorTexts } from "./kit.ts";

const { n, plural } = kit("de");
const characters = { one: "{n} Zeichen", other: "{n} Zeichen" };
const points = { one: "{n} Punkt", other: "{n} Punkte" };

/** German, with *Sie*. */
export const de: VisitorTexts = {
  skip: "Zum Inhalt",
  languages: "Sprache der Seite",
  optional: "freiwillig",
  form: {
    questions: "Ihre Antworten",
    question: (index, message) => `Frage ${index}: ${message}`,
    questionOf: (index, total) => `Frage ${index} von ${total}`,
    pick: "Bitte wählen …",
    noPlace: "Kein Platz",
    ranking: (count) => `Geben Sie ${count} Antworten einen Platz, 1 für die wichtigste.`,
    other: (option) => `In Ihren Worten, falls Sie „${option}“ wählen`,
    several: "Mehrere Antworten möglich",
    ticks: (min, max) => {
      if (min !== undefined && max !== undefined)
        return min === max ? `Wählen Sie ${n(min)}` : `Wählen Sie ${min} bis ${max}`;
      if (min !== undefined && min > 0) return `Wählen Sie mindestens ${n(min)}`;
      return max === undefined ? null : `Wählen Sie höchstens ${n(max)}`;
    },
    bounds: (min, max, unit) => {
      const end = unit === undefined ? "" : ` ${unit}`;
      if (min !== undefined && max !== undefined) return `Zwischen ${n(min)} und ${n(max)}${end}`;
      if (min !== undefined) return `Mindestens ${n(min)}${end}`;
      return max === undefined ? null : `Höchstens ${n(max)}${end}`;
    },
    atMost: (count) => `Höchstens ${plural(count, characters)}`,
    further: "Je nach Ihren Antworten kann nach dem Absenden noch eine Frage erscheinen.",
    more: "Zur Ergänzung Ihrer Angaben",
    fields: {
      name: "Vor- und Nachname",
      email: "E-Mail-Adresse",
      jobTitle: "Funktion",
      company: "Unternehmen",
      phone: "Telefon",
    },
    leaveEmpty: "Lassen Sie dieses Feld leer",
    consentsTitle: "Ihre Einwilligung",
    consentsText:
      "Nichts ist vorab angekreuzt. Sie können es sich jederzeit anders überlegen, über den Link in jeder E-Mail.",
    standing:
      "Was Sie bereits erlaubt haben, gilt weiter und wird nicht erneut gefragt. Sie können es jederzeit widerrufen, über den Link in jeder E-Mail.",
    callNeeds: "Für einen Anruf nötig.",
    callsKnown: (phone) => `Wir rufen Sie unter ${phone} an.`,
    youGet: "Was Sie erhalten",
    problems: (count) =>
      plural(count, { one: "Ein Punkt ist noch zu prüfen", other: "{n} Punkte sind noch zu prüfen" }),
    errorTitle: "Fehler: ",
    error: "Fehler:",
    agree: "Ich bin einverstanden",
  },
  kinds: {
    calculator: {
      name: "Rechner",
      details: "Wohin wir antworten dürfen",
      submit: "Mein Ergebnis ansehen",
      requiredConsent: "nötig, um Ihnen zu antworten",
      points: "Was Sie davon haben",
      loading: "Der Rechner wird geladen …",
    },
    diagnostic: {
      name: "Selbsttest",
      details: "Wohin wir antworten dürfen",
      submit: "Meine Antworten senden",
      requiredConsent: "nötig, um Ihnen zu antworten",
      points: "Was Sie davon haben",
      loading: "Die Fragen werden geladen …",
    },
    survey: {
      name: "Umfrage",
      details: "Ihre Kontaktdaten",
      submit: "Meine Antworten senden",
      requiredConsent: "nötig, um Ihre Antworten zu lesen",
      points: "Gut zu wissen",
      loading: "Die Fragen werden geladen …",
    },
    download: {
      name: "Download",
      details: "Ihre Kontaktdaten",
      submit: "Herunterladen",
      requiredConsent: "nötig, um Ihnen Zugang zu geben",
      points: "Was darin steht",
      loading: "Das Formular wird geladen …",
    },
  },
  known: {
    title: "Sie sind",
    text: "Was wir schon wissen, wird nicht erneut gefragt.",
    other: "Das sind nicht Sie?",
    correct: "Meine Angaben berichtigen",
    keep: (value) => `Leer lassen, um ${value} zu behalten`,
  },
  later: {
    button: "Später weitermachen",
    text: (days) =>
      `Geben Sie oben Ihre E-Mail-Adresse ein: Sie erhalten einen Link. Ihre Antworten und diese Adresse werden nur dafür ${days} Tage aufbewahrt und dann gelöscht.`,
    sentTitle: "Der Link ist unterwegs",
    sentText:
      "Sie können diese Seite schließen und weitermachen, wann Sie möchten, auf diesem oder einem anderen Gerät.",
    begun: (day) => `Ihre früheren Antworten sind wieder da. Sie werden bis ${day} aufbewahrt.`,
    forget: "Jetzt löschen",
    goneTitle: "Gelöscht",
    goneText: "Ihre Antworten und Ihre Adresse liegen uns nicht mehr vor. Sie können diese Seite schließen.",
  },
  controller: {
    responsible: (name) => `${name} ist für die Daten verantwortlich, die Sie hier angeben.`,
    rights: "Sie können sie jederzeit einsehen, berichtigen oder löschen lassen.",
    write: "Dorthin schreiben",
    notice: "Datenschutzhinweise lesen",
  },
  landing: {
    minutes: (count) => plural(count, { one: "{n} Minute", other: "{n} Minuten" }),
    plain: "Es erscheint nichts? Die einfache Fassung öffnen",
    trust: "Worauf Sie sich verlassen können",
    noCookie: "Keine Cookies",
    responsible: "Verantwortlich für Ihre Daten:",
  },
  results: {
    of: "von 100",
    outOf: (score) => `${score} von 100`,
    noTotal: "Kein Gesamtwert",
    noTotalText: "Für einen Gesamtwert reichen Ihre Antworten nicht. Das sagen sie schon jetzt.",
    dated: (date) => `Beantwortet am ${date}`,
    chart: "Auf einen Blick",
    axes: "Thema für Thema",
    advice: "Nächster Schritt",
    noScore: "Keine Ihrer Antworten betraf dieses Thema.",
    strength: "Ihre Stärke",
    priority: "Ihre Priorität",
    outcome: "Ihr Profil",
    explanation: "Was am meisten zählte",
    explanationText: "Jede Antwort gibt Punkte für ein Thema. Diese haben Ihr Ergebnis am stärksten bewegt.",
    weighted: "Der Gesamtwert ist das Mittel der Themen nach ihrem Gewicht, auf einer Skala bis 100.",
    others: (count) =>
      plural(count, { one: "Die andere Antwort ansehen", other: "Die anderen {n} Antworten ansehen" }),
    gave: (given, min, max) =>
      min === 0
        ? `${plural(given, points)} von ${n(max)}`
        : `${plural(given, points)}, auf einer Spanne von ${n(min)} bis ${n(max)}`,
    for: (axis) => `für „${axis}“`,
    callTitle: "Gehen wir es gemeinsam durch?",
    callText:
      "Ein kurzes Telefonat, um Ihre Ergebnisse zu lesen und den Anfang festzulegen, zu einer Zeit Ihrer Wahl.",
    call: "Termin wählen",
    pdf: "Zusammenfassung als PDF",
    share: "Diese Seite teilen",
    shareText:
      "Sie können diese Seite über ihre Adresse teilen: Weder Ihr Name noch Ihre Kontaktdaten stehen darauf. Das PDF und die Terminseite tragen Ihren Namen.",
  },
  answers: {
    thanks: {
      survey: "Danke, Ihre Antworten sind angekommen",
      download: "Danke für Ihr Interesse",
    },
    title: "Ihre Antworten",
    dated: (date) => `Gesendet am ${date}`,
    callTitle: "Sprechen wir darüber?",
    callText: "Ein unverbindliches Telefonat, zu einer Zeit Ihrer Wahl.",
  },
  thanks: {
    results: "Meine Ergebnisse ansehen",
    resultsReady: "Ihr Ergebnis",
    call: "Termin wählen",
    callQuiet: "Einen Termin wählen, um darüber zu sprechen",
    download: "Herunterladen",
  },
  confirm: {
    title: "Gehört diese Adresse Ihnen?",
    text: (email, brand) =>
      `Jemand hat ${brand} die Adresse ${email} genannt. Wenn Sie das waren, bestätigt ein Klick sie und bringt Ihnen, was folgt.`,
    button: "Ja, das ist meine Adresse",
    otherwise:
      "Sie waren es nicht? Schließen Sie diese Seite: Ohne Bestätigung wird nach sieben Tagen alles gelöscht, und Sie erhalten nichts weiter.",
    otherwiseKnown:
      "Sie waren es nicht? Schließen Sie diese Seite: Ohne Bestätigung bleibt Ihre frühere Ablehnung bestehen.",
  },
  unsubscribe: {
    askTitle: "Keine E-Mails mehr erhalten",
    askText: (brand) => `Ein Klick genügt: ${brand} schreibt Ihnen nicht mehr, und alles Geplante entfällt.`,
    button: "Von allem abmelden",
    only: "Oder nur einen Teil beenden",
    purposes: { service: "Nur was auf meine Anfrage folgt", marketing: "Nur Tipps und Angebote" },
    doneTitle: "Erledigt",
    doneText: (brand) =>
      `${brand} hat Ihre Wahl vermerkt; sie gilt ab sofort. Sie können diese Seite schließen.`,
  },
  message: {
    "not-found": {
      title: "Diese Seite gibt es nicht",
      text: "Vielleicht ist die Adresse unvollständig. Öffnen Sie den Link, den Sie erhalten haben, noch einmal ganz.",
    },
    expired: {
      title: "Dieser Link gilt nicht mehr",
      text: "Persönliche Links gelten nur eine Zeit lang. Der richtige steht in der letzten Nachricht, die Sie erhalten haben.",
    },
    error: {
      title: "Bei uns ist etwas schiefgegangen",
      text: "Ihre Anfrage konnte nicht ausgeführt werden. Versuchen Sie es in einigen Minuten erneut. Bleibt es dabei, nennen Sie uns die Referenz unten.",
    },
    unavailable: {
      title: "Kurz nicht erreichbar",
      text: "Wir sind gleich wieder da. Laden Sie diese Seite in einer Minute neu.",
    },
    busy: {
      title: "Einen Moment bitte",
      text: "Aus Ihrem Netz kommen zu viele Anfragen. Gehen Sie zur vorigen Seite zurück und versuchen Sie es in einigen Minuten erneut: Ihre Antworten sind noch da.",
    },
    reference: "Referenz",
  },
};
