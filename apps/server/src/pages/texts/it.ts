import { kit, type VisitorTexts } from "./kit.ts";

const { n, plural } = kit("it");
const points = { one: "{n} punto", other: "{n} punti" };

/** Italian, with *Lei*. */
export const it: VisitorTexts = {
  skip: "Vai al contenuto",
  languages: "Lingua della pagina",
  optional: "facoltativo",
  form: {
    questions: "Le Sue risposte",
    question: (index, message) => `Domanda ${index}: ${message}`,
    questionOf: (index, total) => `Domanda ${index} di ${total}`,
    pick: "Scelga…",
    noPlace: "Nessun posto",
    ranking: (count) => `Dia un posto a ${count} risposte; 1 è la più importante.`,
    other: (option) => `Con parole Sue, se sceglie «${option}»`,
    several: "Può scegliere più risposte",
    ticks: (min, max) => {
      if (min !== undefined && max !== undefined)
        return min === max ? `Ne scelga ${n(min)}` : `Ne scelga da ${min} a ${max}`;
      if (min !== undefined && min > 0) return `Ne scelga almeno ${n(min)}`;
      return max === undefined ? null : `Ne scelga al massimo ${n(max)}`;
    },
    bounds: (min, max, unit) => {
      const end = unit === undefined ? "" : ` ${unit}`;
      if (min !== undefined && max !== undefined) return `Tra ${n(min)} e ${n(max)}${end}`;
      if (min !== undefined) return `Almeno ${n(min)}${end}`;
      return max === undefined ? null : `Al massimo ${n(max)}${end}`;
    },
    atMost: (count) => `Al massimo ${plural(count, { one: "{n} carattere", other: "{n} caratteri" })}`,
    further: "A seconda delle risposte, dopo l’invio può comparire un’altra domanda.",
    more: "Per completare i Suoi dati",
    fields: {
      name: "Nome e cognome",
      email: "Indirizzo e-mail",
      jobTitle: "Ruolo",
      company: "Azienda",
      phone: "Telefono",
    },
    leaveEmpty: "Lasci vuoto questo campo",
    consentsTitle: "Il Suo consenso",
    consentsText:
      "Nulla è selezionato in partenza. Può cambiare idea in ogni momento, con il link presente in ogni e-mail.",
    standing:
      "Ciò che ha già accettato resta valido e non Le viene richiesto di nuovo. Può revocarlo in ogni momento, con il link presente in ogni e-mail.",
    callNeeds: "Necessario per una telefonata.",
    callsKnown: (phone) => `La chiameremo al ${phone}.`,
    youGet: "Che cosa riceve",
    problems: (count) =>
      plural(count, { one: "Resta un punto da verificare", other: "Restano {n} punti da verificare" }),
    errorTitle: "Errore: ",
    error: "Errore:",
    agree: "Accetto",
  },
  kinds: {
    calculator: {
      name: "Calcolatore",
      details: "Dove risponderLe",
      submit: "Vedere il mio risultato",
      requiredConsent: "necessario per risponderLe",
      points: "Che cosa ne ricava",
      loading: "Il calcolatore sta arrivando…",
    },
    diagnostic: {
      name: "Autodiagnosi",
      details: "Dove risponderLe",
      submit: "Inviare le mie risposte",
      requiredConsent: "necessario per risponderLe",
      points: "Che cosa ne ricava",
      loading: "Le domande stanno arrivando…",
    },
    survey: {
      name: "Sondaggio",
      details: "I Suoi recapiti",
      submit: "Inviare le mie risposte",
      requiredConsent: "necessario per leggere le Sue risposte",
      points: "Da sapere",
      loading: "Le domande stanno arrivando…",
    },
    download: {
      name: "Download",
      details: "I Suoi recapiti",
      submit: "Scaricare",
      requiredConsent: "necessario per darLe accesso",
      points: "Che cosa contiene",
      loading: "Il modulo sta arrivando…",
    },
  },
  known: {
    title: "Lei è",
    text: "Ciò che già sappiamo non viene chiesto di nuovo.",
    other: "Non è Lei?",
    correct: "Correggere i miei dati",
    keep: (value) => `Lasci vuoto per mantenere ${value}`,
  },
  later: {
    button: "Continuare più tardi",
    text: (days) =>
      `Inserisca qui sopra il Suo indirizzo e-mail: riceverà un link. Le risposte e l’indirizzo sono conservati per ${days} giorni solo per questo, poi cancellati.`,
    sentTitle: "Il link è in arrivo",
    sentText: "Può chiudere questa pagina e continuare quando vuole, su questo dispositivo o su un altro.",
    begun: (day) => `Le risposte già date sono di nuovo al loro posto. Sono conservate fino al ${day}.`,
    forget: "Cancellarle ora",
    goneTitle: "Cancellato",
    goneText: "Le Sue risposte e il Suo indirizzo non sono più presso di noi. Può chiudere questa pagina.",
  },
  controller: {
    responsible: (name) => `${name} è titolare dei dati che lascia qui.`,
    rights: "Può consultarli, correggerli o farli cancellare in ogni momento.",
    write: "Scrivere al titolare",
    notice: "Leggere l’informativa sulla privacy",
  },
  landing: {
    minutes: (count) => plural(count, { one: "{n} minuto", other: "{n} minuti" }),
    plain: "Non compare nulla? Apra la versione semplice",
    trust: "Su che cosa può contare",
    noCookie: "Nessun cookie",
    responsible: "Titolare dei Suoi dati:",
  },
  results: {
    of: "su 100",
    outOf: (score) => `${score} su 100`,
    noTotal: "Nessun punteggio complessivo",
    noTotalText: "Le risposte non bastano per un punteggio complessivo. Ecco che cosa dicono già.",
    dated: (date) => `Compilato il ${date}`,
    chart: "A colpo d’occhio",
    axes: "Tema per tema",
    advice: "Prossimo passo",
    noScore: "Nessuna delle risposte riguardava questo tema.",
    strength: "Il Suo punto di forza",
    priority: "La Sua priorità",
    outcome: "Il Suo profilo",
    explanation: "Che cosa ha pesato di più",
    explanationText: "Ogni risposta dà punti a un tema. Queste hanno spostato di più il punteggio.",
    weighted: "Il punteggio complessivo è la media dei temi secondo il loro peso, su una scala di 100.",
    others: (count) =>
      plural(count, { one: "Vedere l’altra risposta", other: "Vedere le altre {n} risposte" }),
    gave: (given, min, max) =>
      min === 0
        ? `${plural(given, points)} su ${n(max)}`
        : `${plural(given, points)}, in un intervallo da ${n(min)} a ${n(max)}`,
    for: (axis) => `per «${axis}»`,
    callTitle: "Ne parliamo insieme?",
    callText:
      "Una breve telefonata per leggere i risultati e decidere da dove cominciare, all’ora che preferisce.",
    call: "Scegliere un orario",
    pdf: "Sintesi in PDF",
    share: "Condividere questa pagina",
    shareText:
      "Può condividere questa pagina con il suo indirizzo: non mostra né il Suo nome né i Suoi recapiti. Il PDF e la pagina degli appuntamenti riportano il Suo nome.",
  },
  answers: {
    thanks: { survey: "Grazie, abbiamo ricevuto le Sue risposte", download: "Grazie per il Suo interesse" },
    title: "Le Sue risposte",
    dated: (date) => `Inviato il ${date}`,
    callTitle: "Ne parliamo?",
    callText: "Una telefonata senza impegno, all’ora che preferisce.",
  },
  thanks: {
    results: "Vedere i miei risultati",
    resultsReady: "Il Suo punteggio",
    call: "Scegliere un orario",
    callQuiet: "Scegliere un orario per parlarne",
    download: "Scaricare",
  },
  confirm: {
    title: "Questo indirizzo è Suo?",
    text: (email, brand) =>
      `Qualcuno ha indicato ${email} a ${brand}. Se è stato Lei, un clic lo conferma e La porta a ciò che segue.`,
    button: "Sì, è il mio indirizzo",
    otherwise:
      "Non è stato Lei? Chiuda questa pagina: senza conferma tutto viene cancellato dopo sette giorni e non riceverà altro.",
    otherwiseKnown:
      "Non è stato Lei? Chiuda questa pagina: senza conferma il Suo rifiuto precedente resta valido.",
  },
  unsubscribe: {
    askTitle: "Non ricevere più le nostre e-mail",
    askText: (brand) => `Basta un clic: ${brand} non Le scriverà più e quanto previsto viene annullato.`,
    button: "Annullare tutte le iscrizioni",
    only: "Oppure solo una parte",
    purposes: { service: "Solo ciò che segue la mia richiesta", marketing: "Solo consigli e offerte" },
    doneTitle: "Fatto",
    doneText: (brand) =>
      `${brand} ha preso nota della Sua scelta, valida da subito. Può chiudere questa pagina.`,
  },
  message: {
    "not-found": {
      title: "Questa pagina non esiste",
      text: "L’indirizzo è forse incompleto. Riapra per intero il link che ha ricevuto.",
    },
    expired: {
      title: "Questo link non è più valido",
      text: "I link personali durano per un tempo limitato. Quello giusto è nell’ultimo messaggio ricevuto.",
    },
    error: {
      title: "Qualcosa non ha funzionato da parte nostra",
      text: "Non è stato possibile completare la richiesta. Riprovi tra qualche minuto. Se si ripete, ci invii il riferimento qui sotto.",
    },
    unavailable: {
      title: "Non disponibile per un momento",
      text: "Torniamo subito. Ricarichi questa pagina tra un minuto.",
    },
    busy: {
      title: "Un momento, per favore",
      text: "Dalla Sua rete arrivano troppe richieste. Torni alla pagina precedente e riprovi tra qualche minuto: le risposte sono ancora lì.",
    },
    reference: "Riferimento",
  },
};
