import type { UiTexts } from "./en.ts";

/** Spanish, *usted*. */
export const es: UiTexts = {
  core: {
    next: "Continuar",
    skip: "Omitir",
    back: "Atrás",
    enter: "Intro",
    progress: "Pregunta {n} de {total}",
    last: "Último paso",
    optional: "opcional",
    needed: "necesario",
    fill: "Rellene este campo.",
    check: "Por revisar",
    notice: "Aviso de privacidad",
    sending: "Enviando…",
    retrying: "La conexión es débil, nuevo intento…",
    failed: "Se ha perdido la conexión. Sus respuestas siguen en esta página.",
    refused: "No se han podido guardar sus respuestas.",
    retry: "Reintentar",
    open: "Abrir el cuestionario",
  },
  results: {
    result: "Su resultado",
    outOf: "sobre 100",
    axes: "Área por área",
    why: "Lo que más ha pesado",
    points: "{n} de {total}",
    link: "Ver mi página de resultados",
  },
  booking: {
    book: "Elegir una hora para la llamada",
  },
  choices: {
    choose: "Elija una respuesta.",
  },
  files: {
    files: "Lo que recibirá",
    download: "Descargar",
  },
  multiple: {
    several: "Puede elegir varias respuestas.",
    atMost: "{n} respuestas como máximo.",
  },
  number: {
    number: "Escriba un número, por ejemplo 12.",
  },
  overlay: {
    close: "Cerrar",
  },
  open: {
    other: "Con sus palabras",
  },
  dropdown: {
    pick: "Elija…",
  },
  search: {
    search: "Escriba para buscar…",
    found: "{n} encontrados",
  },
  ranking: {
    rankAll: "Elíjalos por orden, primero lo más importante.",
    rankTop: "Elija {n} por orden, primero lo más importante.",
    place: ", puesto {n}",
  },
  stars: {
    stars: "{n} de {total}",
  },
  slider: {
    slide: "Mueva el control; la barra espaciadora conserva el valor.",
    unset: "Aún sin respuesta",
  },
  text: {
    sensitive: "No escriba nada sensible, como su salud o sus opiniones.",
  },
  later: {
    later: "Continuar más tarde",
    laterEmail: "Su correo electrónico",
    laterSend: "Recibir el enlace",
    laterWhy: "Sus respuestas y esta dirección se guardan {n} días solo para esto y después se borran.",
    laterDone: "El enlace está en camino. Puede cerrar esta página.",
    laterFailed: "No se ha podido enviar el enlace. Inténtelo de nuevo en un momento.",
  },
  defaults: {
    name: "Nombre",
    email: "Correo electrónico",
    jobTitle: "Cargo",
    company: "Empresa",
    phone: "Teléfono",
    why: "El número al que debemos llamarle.",
    form: "Sus datos",
    submit: "Recibir mi resultado",
    start: "Empezar",
    minutes: "unos {n} min",
    questions: {
      one: "{n} pregunta",
      other: "{n} preguntas",
    },
    rights:
      "{name} utiliza estos datos para enviarle su resultado y para lo que usted marque. Puede consultarlos, corregirlos o suprimirlos: escriba a {email}.",
  },
  kinds: {
    survey: {
      core: {
        open: "Abrir la encuesta",
      },
      defaults: {
        submit: "Enviar mis respuestas",
        rights:
          "{name} utiliza estos datos para leer sus respuestas y para lo que usted marque. Puede consultarlos, corregirlos o suprimirlos: escriba a {email}.",
      },
    },
    download: {
      core: {
        failed: "Se ha perdido la conexión. Lo que ha escrito sigue en esta página.",
        refused: "No se han podido guardar sus datos.",
        open: "Abrir la página de descarga",
      },
      defaults: {
        submit: "Descargar",
        rights:
          "{name} utiliza estos datos para darle acceso a la descarga y para lo que usted marque. Puede consultarlos, corregirlos o suprimirlos: escriba a {email}.",
      },
    },
  },
  issues: {
    required: "Responda para continuar.",
    "unknown-option": "Elija una de las respuestas propuestas.",
    "too-few": "Elija al menos {limit} respuestas.",
    "too-many": "Elija {limit} como máximo.",
    "too-small": "Escriba un número igual o superior a {limit}.",
    "too-large": "Escriba un número igual o inferior a {limit}.",
    "off-step": "Escriba un número en pasos de {limit}.",
    "too-long": "Acorte este texto a {limit} caracteres.",
    "bad-characters": "Quite los caracteres invisibles o los saltos de línea.",
    "email-no-at": "Falta la @ en la dirección.",
    "email-invalid": "Revise la dirección: debe parecerse a nombre@example.com.",
    "phone-invalid": "Revise el número: cifras y espacios, por ejemplo +34 912 345 678.",
    "consent-required": "Marque esta casilla para que podamos responderle.",
    incomplete: "Responda a cada línea.",
    "date-invalid": "Escriba una fecha del calendario.",
    "date-range": "Elija una fecha del periodo propuesto.",
  },
};
