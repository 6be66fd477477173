import { kit, type VisitorTexts } from "./kit.ts";

const { n, plural } = kit("pt-PT");
const points = { one: "{n} ponto", other: "{n} pontos" };

/** Portuguese, in the polite third person. */
export const pt: VisitorTexts = {
  skip: "Ir para o conteúdo",
  languages: "Língua da página",
  optional: "opcional",
  form: {
    questions: "As suas respostas",
    question: (index, message) => `Pergunta ${index}: ${message}`,
    questionOf: (index, total) => `Pergunta ${index} de ${total}`,
    pick: "Escolha…",
    noPlace: "Sem lugar",
    ranking: (count) => `Dê um lugar a ${count} respostas; 1 é a mais importante.`,
    other: (option) => `Por palavras suas, se escolher «${option}»`,
    several: "Pode escolher várias respostas",
    ticks: (min, max) => {
      if (min !== undefined && max !== undefined)
        return min === max ? `Escolha ${n(min)}` : `Escolha de ${min} a ${max}`;
      if (min !== undefined && min > 0) return `Escolha pelo menos ${n(min)}`;
      return max === undefined ? null : `Escolha no máximo ${n(max)}`;
    },
    bounds: (min, max, unit) => {
      const end = unit === undefined ? "" : ` ${unit}`;
      if (min !== undefined && max !== undefined) return `Entre ${n(min)} e ${n(max)}${end}`;
      if (min !== undefined) return `${n(min)}${end} ou mais`;
      return max === undefined ? null : `No máximo ${n(max)}${end}`;
    },
    atMost: (count) => `No máximo ${plural(count, { one: "{n} carácter", other: "{n} caracteres" })}`,
    further: "Consoante as respostas, pode surgir mais uma pergunta depois do envio.",
    more: "Para completar os seus dados",
    fields: {
      name: "Nome completo",
      email: "Endereço de e-mail",
      jobTitle: "Função",
      company: "Empresa",
      phone: "Telefone",
    },
    leaveEmpty: "Deixe este campo vazio",
    consentsTitle: "O seu consentimento",
    consentsText:
      "Nada está assinalado à partida. Pode mudar de ideias a qualquer momento, com a ligação de cada e-mail.",
    standing:
      "O que já aceitou mantém-se válido e não volta a ser perguntado. Pode retirá-lo a qualquer momento, com a ligação de cada e-mail.",
    callNeeds: "Necessário para uma chamada.",
    callsKnown: (phone) => `Vamos ligar-lhe para o ${phone}.`,
    youGet: "O que recebe",
    problems: (count) =>
      plural(count, { one: "Falta verificar um ponto", other: "Falta verificar {n} pontos" }),
    errorTitle: "Erro: ",
    error: "Erro:",
    agree: "Aceito",
  },
  kinds: {
    calculator: {
      name: "Calculadora",
      details: "Para onde responder",
      submit: "Ver o meu resultado",
      requiredConsent: "necessário para lhe responder",
      points: "O que ganha com isso",
      loading: "A calculadora está a chegar…",
    },
    diagnostic: {
      name: "Diagnóstico",
      details: "Para onde responder",
      submit: "Enviar as minhas respostas",
      requiredConsent: "necessário para lhe responder",
      points: "O que ganha com isso",
      loading: "As perguntas estão a chegar…",
    },
    survey: {
      name: "Inquérito",
      details: "Os seus dados",
      submit: "Enviar as minhas respostas",
      requiredConsent: "necessário para ler as suas respostas",
      points: "Bom saber",
      loading: "As perguntas estão a chegar…",
    },
    download: {
      name: "Transferência",
      details: "Os seus dados",
      submit: "Transferir",
      requiredConsent: "necessário para lhe dar acesso",
      points: "O que contém",
      loading: "O formulário está a chegar…",
    },
  },
  known: {
    title: "Identificação",
    text: "O que já sabemos não volta a ser perguntado.",
    other: "Não é esta pessoa?",
    correct: "Corrigir os meus dados",
    keep: (value) => `Deixe vazio para manter ${value}`,
  },
  later: {
    button: "Continuar mais tarde",
    text: (days) =>
      `Escreva acima o seu endereço de e-mail e receberá uma ligação. As respostas e esse endereço são guardados durante ${days} dias só para isto e depois apagados.`,
    sentTitle: "A ligação vai a caminho",
    sentText: "Pode fechar esta página e continuar quando quiser, neste ou noutro dispositivo.",
    begun: (day) => `As respostas anteriores estão de novo no lugar. São guardadas até ${day}.`,
    forget: "Apagá-las agora",
    goneTitle: "Apagado",
    goneText: "Já não temos as suas respostas nem o seu endereço. Pode fechar esta página.",
  },
  controller: {
    responsible: (name) => `${name} é responsável pelos dados que deixa aqui.`,
    rights: "Pode consultá-los, corrigi-los ou pedir que sejam apagados a qualquer momento.",
    write: "Escrever ao responsável",
    notice: "Ler a política de privacidade",
  },
  landing: {
    minutes: (count) => plural(count, { one: "{n} minuto", other: "{n} minutos" }),
    plain: "Não aparece nada? Abra a versão simples",
    trust: "Com o que pode contar",
    noCookie: "Sem cookies",
    responsible: "Responsável pelos seus dados:",
  },
  results: {
    of: "em 100",
    outOf: (score) => `${score} em 100`,
    noTotal: "Sem pontuação global",
    noTotalText: "As respostas não chegam para uma pontuação global. Eis o que já dizem.",
    dated: (date) => `Respondido a ${date}`,
    chart: "Num relance",
    axes: "Tema a tema",
    advice: "Próximo passo",
    noScore: "Nenhuma das respostas tratava deste tema.",
    strength: "O seu ponto forte",
    priority: "A sua prioridade",
    outcome: "O seu perfil",
    explanation: "O que mais pesou",
    explanationText: "Cada resposta dá pontos a um tema. Estas foram as que mais mexeram na pontuação.",
    weighted: "A pontuação global é a média dos temas segundo o seu peso, numa escala de 100.",
    others: (count) => plural(count, { one: "Ver a outra resposta", other: "Ver as outras {n} respostas" }),
    gave: (given, min, max) =>
      min === 0
        ? `${plural(given, points)} em ${n(max)}`
        : `${plural(given, points)}, num intervalo de ${n(min)} a ${n(max)}`,
    for: (axis) => `para «${axis}»`,
    callTitle: "Vemos isto em conjunto?",
    callText: "Uma chamada curta para ler os resultados e decidir por onde começar, à hora que escolher.",
    call: "Escolher uma hora",
    pdf: "Síntese em PDF",
    share: "Partilhar esta página",
    shareText:
      "Pode partilhar esta página pelo endereço: não mostra nem o seu nome nem os seus contactos. O PDF e a página de marcações têm o seu nome.",
  },
  answers: {
    thanks: { survey: "Obrigado, recebemos as suas respostas", download: "Obrigado pelo seu interesse" },
    title: "As suas respostas",
    dated: (date) => `Enviado a ${date}`,
    callTitle: "Falamos sobre isto?",
    callText: "Uma chamada sem compromisso, à hora que escolher.",
  },
  thanks: {
    results: "Ver os meus resultados",
    resultsReady: "A sua pontuação",
    call: "Escolher uma hora",
    callQuiet: "Escolher uma hora para conversar",
    download: "Transferir",
  },
  confirm: {
    title: "Este endereço é seu?",
    text: (email, brand) =>
      `Alguém indicou ${email} a ${brand}. Se foi o seu caso, um clique confirma-o e leva ao que se segue.`,
    button: "Sim, é o meu endereço",
    otherwise:
      "Não foi o seu caso? Feche esta página: sem confirmação, tudo é apagado ao fim de sete dias e não receberá mais nada.",
    otherwiseKnown:
      "Não foi o seu caso? Feche esta página: sem confirmação, a sua recusa anterior mantém-se.",
  },
  unsubscribe: {
    askTitle: "Deixar de receber os nossos e-mails",
    askText: (brand) =>
      `Basta um clique: ${brand} não voltará a escrever-lhe e o que estava previsto é anulado.`,
    button: "Cancelar tudo",
    only: "Ou pare apenas uma parte",
    purposes: { service: "Apenas o que se segue ao meu pedido", marketing: "Apenas conselhos e ofertas" },
    doneTitle: "Feito",
    doneText: (brand) =>
      `${brand} registou a sua escolha, válida a partir de agora. Pode fechar esta página.`,
  },
  message: {
    "not-found": {
      title: "Esta página não existe",
      text: "O endereço pode estar incompleto. Abra de novo, por inteiro, a ligação que recebeu.",
    },
    expired: {
      title: "Esta ligação já não é válida",
      text: "As ligações pessoais duram um tempo limitado. A certa está na última mensagem que recebeu.",
    },
    error: {
      title: "Algo correu mal do nosso lado",
      text: "Não foi possível concluir o pedido. Tente de novo dentro de alguns minutos. Se voltar a acontecer, envie-nos a referência abaixo.",
    },
    unavailable: {
      title: "Indisponível por um momento",
      text: "Voltamos já. Recarregue esta página dentro de um minuto.",
    },
    busy: {
      title: "Um momento, por favor",
      text: "Estão a chegar demasiados pedidos da sua rede. Volte à página anterior e tente dentro de alguns minutos: as respostas continuam lá.",
    },
    reference: "Referência",
  },
};
