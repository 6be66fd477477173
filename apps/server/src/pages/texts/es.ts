import { kit, type VisitorTexts } from "./kit.ts";

const { n, plural } = kit("es");
const points = { one: "{n} punto", other: "{n} puntos" };

/** Spanish, with *usted*. */
export const es: VisitorTexts = {
  skip: "Ir al contenido",
  languages: "Idioma de la página",
  optional: "opcional",
  form: {
    questions: "Sus respuestas",
    question: (index, message) => `Pregunta ${index}: ${message}`,
    questionOf: (index, total) => `Pregunta ${index} de ${total}`,
    pick: "Elija…",
    noPlace: "Sin puesto",
    ranking: (count) => `Dé un puesto a ${count} respuestas; 1 es la más importante.`,
    other: (option) => `Con sus palabras, si elige «${option}»`,
    several: "Puede elegir varias respuestas",
    ticks: (min, max) => {
      if (min !== undefined && max !== undefined)
        return min === max ? `Elija ${n(min)}` : `Elija de ${min} a ${max}`;
      if (min !== undefined && min > 0) return `Elija al menos ${n(min)}`;
      return max === undefined ? null : `Elija ${n(max)} como máximo`;
    },
    bounds: (min, max, unit) => {
      const end = unit === undefined ? "" : ` ${unit}`;
      if (min !== undefined && max !== undefined) return `Entre ${n(min)} y ${n(max)}${end}`;
      if (min !== undefined) return `${n(min)}${end} o más`;
      return max === undefined ? null : `${n(max)}${end} como máximo`;
    },
    atMost: (count) => `Máximo: ${plural(count, { one: "{n} carácter", other: "{n} caracteres" })}`,
    further: "Según sus respuestas, puede aparecer otra pregunta al enviarlas.",
    more: "Para completar sus datos",
    fields: {
      name: "Nombre y apellidos",
      email: "Correo electrónico",
      jobTitle: "Cargo",
      company: "Empresa",
      phone: "Teléfono",
    },
    leaveEmpty: "Deje este campo vacío",
    consentsTitle: "Su consentimiento",
    consentsText:
      "Nada está marcado de antemano. Puede cambiar de opinión en todo momento con el enlace de cada correo.",
    standing:
      "Lo que ya aceptó sigue vigente y no se le vuelve a preguntar. Puede retirarlo en todo momento con el enlace de cada correo.",
    callNeeds: "Necesario para una llamada.",
    callsKnown: (phone) => `Le llamaremos al ${phone}.`,
    youGet: "Lo que recibe",
    problems: (count) =>
      plural(count, { one: "Queda un punto por revisar", other: "Quedan {n} puntos por revisar" }),
    errorTitle: "Error: ",
    error: "Error:",
    agree: "Acepto",
  },
  kinds: {
    calculator: {
      name: "Calculadora",
      details: "Dónde responderle",
      submit: "Ver mi resultado",
      requiredConsent: "necesario para responderle",
      points: "Lo que obtiene",
      loading: "La calculadora está llegando…",
    },
    diagnostic: {
      name: "Diagnóstico",
      details: "Dónde responderle",
      submit: "Enviar mis respuestas",
      requiredConsent: "necesario para responderle",
      points: "Lo que obtiene",
      loading: "Las preguntas están llegando…",
    },
    survey: {
      name: "Encuesta",
      details: "Sus datos",
      submit: "Enviar mis respuestas",
      requiredConsent: "necesario para leer sus respuestas",
      points: "Conviene saber",
      loading: "Las preguntas están llegando…",
    },
    download: {
      name: "Descarga",
      details: "Sus datos",
      submit: "Descargar",
      requiredConsent: "necesario para darle acceso",
      points: "Qué contiene",
      loading: "El formulario está llegando…",
    },
  },
  known: {
    title: "Usted es",
    text: "No le volvemos a preguntar lo que ya sabemos.",
    other: "¿No es usted?",
    correct: "Corregir mis datos",
    keep: (value) => `Déjelo vacío para conservar ${value}`,
  },
  later: {
    button: "Continuar más tarde",
    text: (days) =>
      `Escriba arriba su correo electrónico y recibirá un enlace. Sus respuestas y esa dirección se guardan ${days} días solo para esto y después se borran.`,
    sentTitle: "El enlace está en camino",
    sentText: "Puede cerrar esta página y continuar cuando quiera, en este dispositivo o en otro.",
    begun: (day) => `Sus respuestas anteriores vuelven a estar en su sitio. Se guardan hasta el ${day}.`,
    forget: "Borrarlas ahora",
    goneTitle: "Borrado",
    goneText: "Ya no tenemos sus respuestas ni su dirección. Puede cerrar esta página.",
  },
  controller: {
    responsible: (name) => `${name} es responsable de los datos que deja aquí.`,
    rights: "Puede consultarlos, corregirlos o hacer que se borren en todo momento.",
    write: "Escribir al responsable",
    notice: "Leer la política de privacidad",
  },
  landing: {
    minutes: (count) => plural(count, { one: "{n} minuto", other: "{n} minutos" }),
    plain: "¿No aparece nada? Abra la versión sencilla",
    trust: "Con qué puede contar",
    noCookie: "Sin cookies",
    responsible: "Responsable de sus datos:",
  },
  results: {
    of: "de 100",
    outOf: (score) => `${score} de 100`,
    noTotal: "Sin puntuación global",
    noTotalText: "Sus respuestas no bastan para una puntuación global. Esto es lo que ya dicen.",
    dated: (date) => `Respondido el ${date}`,
    chart: "De un vistazo",
    axes: "Tema por tema",
    advice: "Próximo paso",
    noScore: "Ninguna de sus respuestas trataba este tema.",
    strength: "Su punto fuerte",
    priority: "Su prioridad",
    outcome: "Su perfil",
    explanation: "Lo que más ha pesado",
    explanationText: "Cada respuesta da puntos a un tema. Estas son las que más han movido su puntuación.",
    weighted: "La puntuación global es la media de los temas según su peso, en una escala de 100.",
    others: (count) => plural(count, { one: "Ver la otra respuesta", other: "Ver las otras {n} respuestas" }),
    gave: (given, min, max) =>
      min === 0
        ? `${plural(given, points)} de ${n(max)}`
        : `${plural(given, points)}, en un rango de ${n(min)} a ${n(max)}`,
    for: (axis) => `para «${axis}»`,
    callTitle: "¿Lo vemos juntos?",
    callText: "Una llamada breve para leer sus resultados y decidir por dónde empezar, a la hora que elija.",
    call: "Elegir una hora",
    pdf: "Síntesis en PDF",
    share: "Compartir esta página",
    shareText:
      "Puede compartir esta página con su dirección: no muestra ni su nombre ni sus datos de contacto. El PDF y la página de citas sí llevan su nombre.",
  },
  answers: {
    thanks: { survey: "Gracias, hemos recibido sus respuestas", download: "Gracias por su interés" },
    title: "Sus respuestas",
    dated: (date) => `Enviado el ${date}`,
    callTitle: "¿Lo hablamos?",
    callText: "Una llamada sin compromiso, a la hora que elija.",
  },
  thanks: {
    results: "Ver mis resultados",
    resultsReady: "Su puntuación",
    call: "Elegir una hora",
    callQuiet: "Elegir una hora para hablarlo",
    download: "Descargar",
  },
  confirm: {
    title: "¿Es suya esta dirección?",
    text: (email, brand) =>
      `Alguien ha dado ${email} a ${brand}. Si ha sido usted, un clic la confirma y le lleva a lo que sigue.`,
    button: "Sí, es mi dirección",
    otherwise:
      "¿No ha sido usted? Cierre esta página: sin confirmación todo se borra a los siete días y no recibirá nada más.",
    otherwiseKnown:
      "¿No ha sido usted? Cierre esta página: sin confirmación, su negativa anterior sigue en pie.",
  },
  unsubscribe: {
    askTitle: "Dejar de recibir nuestros correos",
    askText: (brand) => `Basta un clic: ${brand} no le escribirá más y se anula todo lo previsto.`,
    button: "Darme de baja de todo",
    only: "O deje solo una parte",
    purposes: { service: "Solo lo que sigue a mi solicitud", marketing: "Solo consejos y ofertas" },
    doneTitle: "Hecho",
    doneText: (brand) => `${brand} ha anotado su elección, válida desde ahora. Puede cerrar esta página.`,
  },
  message: {
    "not-found": {
      title: "Esta página no existe",
      text: "Quizá la dirección esté incompleta. Abra de nuevo, entero, el enlace que recibió.",
    },
    expired: {
      title: "Este enlace ya no es válido",
      text: "Los enlaces personales duran un tiempo limitado. El bueno está en el último mensaje que recibió.",
    },
    error: {
      title: "Algo ha fallado por nuestra parte",
      text: "No hemos podido atender su petición. Inténtelo de nuevo en unos minutos. Si se repite, envíenos la referencia de abajo.",
    },
    unavailable: {
      title: "No disponible por un momento",
      text: "Volvemos enseguida. Recargue esta página en un minuto.",
    },
    busy: {
      title: "Un momento, por favor",
      text: "Llegan demasiadas peticiones de su red. Vuelva a la página anterior e inténtelo en unos minutos: sus respuestas siguen ahí.",
    },
    reference: "Referencia",
  },
};
