import type { UiTexts } from "./en.ts";

/** Portuguese, read in Portugal and in Brazil. */
export const pt: UiTexts = {
  core: {
    next: "Continuar",
    skip: "Saltar",
    back: "Voltar",
    enter: "Enter",
    progress: "Pergunta {n} de {total}",
    last: "Última etapa",
    optional: "opcional",
    needed: "necessário",
    fill: "Preencha este campo.",
    check: "A verificar",
    notice: "Aviso de privacidade",
    sending: "A enviar…",
    retrying: "A ligação está fraca, nova tentativa…",
    failed: "A ligação foi interrompida. As suas respostas ficam nesta página.",
    refused: "Não foi possível guardar as suas respostas.",
    retry: "Tentar de novo",
    open: "Abrir o questionário",
  },
  results: {
    result: "O seu resultado",
    outOf: "em 100",
    axes: "Área a área",
    why: "O que mais pesou",
    points: "{n} de {total}",
    link: "Ver a minha página de resultados",
  },
  booking: {
    book: "Escolher um horário",
  },
  choices: {
    choose: "Escolha uma resposta.",
  },
  files: {
    files: "O que recebe",
    download: "Descarregar",
  },
  multiple: {
    several: "Pode escolher várias respostas.",
    atMost: "No máximo {n} respostas.",
  },
  number: {
    number: "Indique um número, por exemplo 12.",
  },
  overlay: {
    close: "Fechar",
  },
  open: {
    other: "Por palavras suas",
  },
  dropdown: {
    pick: "Escolha…",
  },
  search: {
    search: "Escreva para procurar…",
    found: "{n} encontrados",
  },
  ranking: {
    rankAll: "Escolha por ordem, primeiro o mais importante.",
    rankTop: "Escolha {n} por ordem, primeiro o mais importante.",
    place: ", lugar {n}",
  },
  stars: {
    stars: "{n} de {total}",
  },
  slider: {
    slide: "Mova o cursor; a barra de espaço mantém o valor.",
    unset: "Ainda sem resposta",
  },
  text: {
    sensitive: "Não indique nada sensível, como saúde ou opiniões.",
  },
  later: {
    later: "Continuar mais tarde",
    laterEmail: "O seu e-mail",
    laterSend: "Receber a ligação",
    laterWhy: "As suas respostas e este endereço são guardados {n} dias apenas para isto e depois apagados.",
    laterDone: "A ligação vai a caminho. Pode fechar esta página.",
    laterFailed: "Não foi possível enviar a ligação. Tente novamente dentro de momentos.",
  },
  defaults: {
    name: "Nome",
    email: "Endereço de e-mail",
    jobTitle: "Cargo",
    company: "Empresa",
    phone: "Telefone",
    why: "O número para o qual devemos ligar.",
    form: "Os seus dados",
    submit: "Receber o meu resultado",
    start: "Começar",
    minutes: "cerca de {n} min",
    questions: {
      one: "{n} pergunta",
      other: "{n} perguntas",
    },
    rights:
      "{name} usa estes dados para lhe enviar o seu resultado e para o que assinalar. Pode consultá-los, corrigi-los ou apagá-los: escreva para {email}.",
  },
  kinds: {
    survey: {
      core: {
        open: "Abrir o inquérito",
      },
      defaults: {
        submit: "Enviar as minhas respostas",
        rights:
          "{name} usa estes dados para ler as suas respostas e para o que assinalar. Pode consultá-los, corrigi-los ou apagá-los: escreva para {email}.",
      },
    },
    download: {
      core: {
        failed: "A ligação foi interrompida. O que escreveu fica nesta página.",
        refused: "Não foi possível guardar os seus dados.",
        open: "Abrir a página do ficheiro",
      },
      defaults: {
        submit: "Descarregar",
        rights:
          "{name} usa estes dados para lhe dar acesso ao ficheiro e para o que assinalar. Pode consultá-los, corrigi-los ou apagá-los: escreva para {email}.",
      },
    },
  },
  issues: {
    required: "Responda para continuar.",
    "unknown-option": "Escolha uma das respostas propostas.",
    "too-few": "Escolha pelo menos {limit} respostas.",
    "too-many": "Escolha no máximo {limit}.",
    "too-small": "Indique um número igual ou superior a {limit}.",
    "too-large": "Indique um número igual ou inferior a {limit}.",
    "off-step": "Indique um número em passos de {limit}.",
    "too-long": "Reduza este texto a {limit} caracteres.",
    "bad-characters": "Retire os caracteres invisíveis ou as quebras de linha.",
    "email-no-at": "Falta a @ no endereço.",
    "email-invalid": "Verifique o endereço: deve parecer-se com nome@example.com.",
    "phone-invalid": "Verifique o número: algarismos e espaços, por exemplo +351 21 123 4567.",
    "consent-required": "Assinale esta caixa para podermos responder-lhe.",
    incomplete: "Responda a cada linha.",
    "date-invalid": "Indique uma data do calendário.",
    "date-range": "Escolha uma data do período proposto.",
  },
};
