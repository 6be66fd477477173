import type { Moment } from "../format/dates.ts";
import { french } from "../format/french.ts";

const whyMissed = (email: string) =>
  french`Vous recevez cet e-mail parce que vous aviez réservé un appel avec l’adresse ${email}.`;

/** French wordings of the emails around calls that did not take place; the shape is the rule for the other languages. */
export const frCalls = {
  missed: {
    overline: "Rendez-vous manqué",
    title: "Trouvons un autre moment",
    subject: ["Trois nouveaux créneaux pour notre appel"],
    subjectFull: ["Trouvons un autre moment pour notre appel"],
    opening: ({ day, time }: Moment, title: string) =>
      french`Nous devions nous parler ${day} à ${time}, à la suite de « ${title} », et cela n’a pas pu se faire.`,
    paragraph: (owner: string) =>
      owner === ""
        ? "Cela arrive à tout le monde. Voici trois moments qui vous sont réservés\u202f: choisissez celui qui vous convient, puis confirmez."
        : `Cela arrive à tout le monde. ${owner} vous réserve trois moments\u202f: choisissez celui qui vous convient, puis confirmez.`,
    full: "Cela arrive à tout le monde. Choisissez le moment qui vous convient.",
    until: ({ day, time }: Moment, zone: string) =>
      french`Ces moments vous sont réservés jusqu’au ${day} à ${time} (${zone}).`,
    other: "Voir d’autres créneaux",
    none: french`Vous ne souhaitez plus cet appel ? Dites-le simplement en répondant à cet e-mail.`,
    why: whyMissed,
  },
  reminder: {
    overline: "Votre appel",
    title: french`Et si nous reprenions date ?`,
    subject: ["Trois autres créneaux pour notre appel"],
    subjectFull: [french`Reprenons date pour notre appel ?`],
    opening: (_missed: Moment, title: string) =>
      french`Il y a quelques jours, nous n’avons pas réussi à nous parler à la suite de « ${title} ». Les premiers moments proposés sont passés, en voici d’autres.`,
    paragraph: (owner: string) =>
      owner === ""
        ? "Ces trois moments vous sont réservés\u202f: choisissez celui qui vous convient, puis confirmez."
        : `${owner} vous réserve ces trois moments\u202f: choisissez celui qui vous convient, puis confirmez.`,
    full: "Choisissez le moment qui vous convient, il reste à vous.",
    until: ({ day, time }: Moment, zone: string) =>
      french`Ces moments vous sont réservés jusqu’au ${day} à ${time} (${zone}).`,
    other: "Voir d’autres créneaux",
    none: french`C’est notre dernier e-mail à ce sujet. Vous ne souhaitez plus cet appel ? Répondez simplement à cet e-mail.`,
    why: whyMissed,
  },
  recovery: {
    overline: "Votre appel",
    title: french`Votre créneau reste à choisir`,
    subject: ["Votre créneau reste à choisir"],
    opening: (title: string) =>
      french`Vous avez pensé à un appel pour faire suite à « ${title} », et aucun moment n’est encore retenu.`,
    who: (owner: string) =>
      owner === ""
        ? french`Si rien ne convenait, l’agenda a peut-être changé depuis. Un échange de vive voix reste possible.`
        : french`Si rien ne convenait, l’agenda a peut-être changé depuis. ${owner} reste disponible pour en parler avec vous.`,
    button: "Voir les créneaux",
    note: french`Ce n’est plus d’actualité ? Vous n’avez rien à faire : nous n’écrirons pas de nouveau à ce sujet.`,
    why: (title: string, email: string) =>
      french`Vous recevez cet e-mail parce que vous avez répondu à « ${title} » avec l’adresse ${email}, puis demandé un appel ou regardé les créneaux.`,
  },
  freed: {
    overline: "Liste d’attente",
    title: "Un créneau se libère",
    subject: ({ day, shortDay, time }: Moment): string[] => [
      french`Un créneau se libère : ${day} à ${time}`,
      french`Un créneau se libère : ${shortDay} ${time}`,
      "Un créneau se libère",
    ],
    opening: (title: string) =>
      french`Vous attendiez un moment libre pour parler de « ${title} ». En voici un :`,
    until: ({ day, time }: Moment, zone: string) =>
      french`Ce moment vous est réservé jusqu’au ${day} à ${time} (${zone}). Ensuite, nous le proposons à la personne suivante.`,
    button: "Prendre ce créneau",
    why: (email: string) =>
      french`Vous recevez cet e-mail parce que vous avez demandé à savoir quand un créneau se libère, avec l’adresse ${email}.`,
  },
  ask: {
    overline: "Après l’appel",
    title: (who: string) => french`L’échange avec ${who} a-t-il eu lieu ?`,
    subject: (who: string): string[] => [
      french`L’échange avec ${who} a-t-il eu lieu ?`,
      french`Votre appel a-t-il eu lieu ?`,
    ],
    opening: ({ day, time }: Moment, who: string, title: string) =>
      french`Votre appel avec ${who} était prévu ${day} à ${time}, à la suite de « ${title} ». Un geste suffit pour dire ce qu’il en est.`,
    missed: french`Manqué ? La relance part d’elle-même, avec de nouveaux créneaux. Vous n’avez rien d’autre à faire.`,
    button: "Dire ce qu’il en est",
    note: "Cette question n’est posée qu’une fois par rendez-vous.",
    why: (email: string) =>
      french`Vous recevez cet e-mail parce que les rendez-vous pris avec vous sont suivis à l’adresse ${email}.`,
  },
};
