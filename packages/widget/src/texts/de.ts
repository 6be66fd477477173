import type { UiTexts } from "./en.ts";

/** German, *Sie*. */
export const de: UiTexts = {
  core: {
    next: "Weiter",
    skip: "Überspringen",
    back: "Zurück",
    enter: "Eingabe",
    progress: "Frage {n} von {total}",
    last: "Letzter Schritt",
    optional: "freiwillig",
    needed: "nötig",
    fill: "Bitte füllen Sie dieses Feld aus.",
    check: "Bitte prüfen",
    notice: "Datenschutzhinweise",
    sending: "Wird gesendet…",
    retrying: "Die Verbindung ist schwach, neuer Versuch…",
    failed: "Die Verbindung ist unterbrochen. Ihre Antworten bleiben auf dieser Seite erhalten.",
    refused: "Ihre Antworten konnten nicht gespeichert werden.",
    retry: "Noch einmal versuchen",
    open: "Fragebogen öffnen",
  },
  results: {
    result: "Ihr Ergebnis",
    outOf: "von 100",
    axes: "Bereich für Bereich",
    why: "Was am meisten zählte",
    points: "{n} von {total}",
    link: "Meine Ergebnisseite ansehen",
  },
  booking: {
    book: "Einen Termin wählen",
  },
  choices: {
    choose: "Bitte wählen Sie eine Antwort.",
  },
  files: {
    files: "Das erhalten Sie",
    download: "Herunterladen",
  },
  multiple: {
    several: "Mehrere Antworten möglich.",
    atMost: "Höchstens {n} Antworten.",
  },
  number: {
    number: "Geben Sie eine Zahl ein, zum Beispiel 12.",
  },
  overlay: {
    close: "Schließen",
  },
  open: {
    other: "In eigenen Worten",
  },
  dropdown: {
    pick: "Bitte wählen…",
  },
  search: {
    search: "Zum Suchen tippen…",
    found: "{n} gefunden",
  },
  ranking: {
    rankAll: "Wählen Sie der Reihe nach, das Wichtigste zuerst.",
    rankTop: "Wählen Sie {n} der Reihe nach, das Wichtigste zuerst.",
    place: ", Platz {n}",
  },
  stars: {
    stars: "{n} von {total}",
  },
  slider: {
    slide: "Bewegen Sie den Regler; die Leertaste behält den Wert bei.",
    unset: "Noch keine Antwort",
  },
  text: {
    sensitive: "Bitte nichts Vertrauliches angeben, etwa Gesundheit oder Überzeugungen.",
  },
  later: {
    later: "Später weitermachen",
    laterEmail: "Ihre E-Mail-Adresse",
    laterSend: "Link senden",
    laterWhy: "Ihre Antworten und diese Adresse werden {n} Tage nur dafür aufbewahrt und dann gelöscht.",
    laterDone: "Der Link ist unterwegs. Sie können diese Seite schließen.",
    laterFailed: "Der Link konnte nicht gesendet werden. Bitte versuchen Sie es gleich noch einmal.",
  },
  defaults: {
    name: "Name",
    email: "E-Mail-Adresse",
    jobTitle: "Funktion",
    company: "Unternehmen",
    phone: "Telefon",
    why: "Die Nummer, unter der wir Sie anrufen sollen.",
    form: "Ihre Angaben",
    submit: "Mein Ergebnis erhalten",
    start: "Beginnen",
    minutes: "etwa {n} Min.",
    questions: {
      one: "{n} Frage",
      other: "{n} Fragen",
    },
    rights:
      "{name} verwendet diese Angaben, um Ihnen Ihr Ergebnis zu senden, und für das, was Sie ankreuzen. Sie können sie einsehen, berichtigen oder löschen lassen: Schreiben Sie an {email}.",
  },
  kinds: {
    survey: {
      core: {
        open: "Umfrage öffnen",
      },
      defaults: {
        submit: "Meine Antworten senden",
        rights:
          "{name} verwendet diese Angaben, um Ihre Antworten zu lesen, und für das, was Sie ankreuzen. Sie können sie einsehen, berichtigen oder löschen lassen: Schreiben Sie an {email}.",
      },
    },
    download: {
      core: {
        failed: "Die Verbindung ist unterbrochen. Ihre Eingaben bleiben auf dieser Seite erhalten.",
        refused: "Ihre Angaben konnten nicht gespeichert werden.",
        open: "Download-Seite öffnen",
      },
      defaults: {
        submit: "Herunterladen",
        rights:
          "{name} verwendet diese Angaben, um Ihnen den Download bereitzustellen, und für das, was Sie ankreuzen. Sie können sie einsehen, berichtigen oder löschen lassen: Schreiben Sie an {email}.",
      },
    },
  },
  issues: {
    required: "Bitte antworten Sie, um fortzufahren.",
    "unknown-option": "Bitte wählen Sie eine der angebotenen Antworten.",
    "too-few": "Bitte wählen Sie mindestens {limit} Antworten.",
    "too-many": "Bitte wählen Sie höchstens {limit}.",
    "too-small": "Bitte geben Sie eine Zahl ab {limit} ein.",
    "too-large": "Bitte geben Sie eine Zahl bis {limit} ein.",
    "off-step": "Bitte geben Sie eine Zahl in Schritten von {limit} ein.",
    "too-long": "Bitte kürzen Sie den Text auf {limit} Zeichen.",
    "bad-characters": "Bitte entfernen Sie unsichtbare Zeichen oder Zeilenumbrüche.",
    "email-no-at": "In der Adresse fehlt das @.",
    "email-invalid": "Bitte prüfen Sie die Adresse: So sieht eine aus: name@example.com.",
    "phone-invalid": "Bitte prüfen Sie die Nummer: Ziffern und Leerzeichen, zum Beispiel +49 30 1234567.",
    "consent-required": "Bitte kreuzen Sie dieses Feld an, damit wir Ihnen antworten können.",
    incomplete: "Bitte beantworten Sie jede Zeile.",
    "date-invalid": "Bitte geben Sie ein Datum aus dem Kalender ein.",
    "date-range": "Bitte wählen Sie ein Datum im angebotenen Zeitraum.",
  },
};
