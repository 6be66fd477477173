import type { ProblemType } from "./problem-texts.ts";

/** What visitors can be refused for; the rest is for people who write programs, in English. */
type Refusals = Partial<Record<ProblemType, { title: string; detail: string }>> & {
  wait: Record<"one" | "other", string>;
};

/** The refusals that visitors meet, in the languages that the widget speaks beside French and English. */
export const refusals: Record<string, Refusals> = {
  de: {
    "not-found": { title: "Nicht gefunden", detail: "Unter dieser Adresse gibt es nichts." },
    "invalid-input": { title: "Bitte prüfen", detail: "Bitte berichtigen Sie die genannten Punkte." },
    "too-large": { title: "Zu groß", detail: "Das ist mehr, als wir auf einmal annehmen können." },
    "site-not-allowed": {
      title: "Seite nicht zugelassen",
      detail: "Von dieser Website werden hier keine Besucher angenommen.",
    },
    "slot-taken": {
      title: "Termin nicht mehr frei",
      detail: "Dieser Termin wurde gerade vergeben. Bitte wählen Sie einen anderen.",
    },
    "already-booked": { title: "Bereits gebucht", detail: "Sie haben schon einen Termin." },
    "too-many-requests": { title: "Zu viele Anfragen", detail: "Bitte warten Sie einen Moment." },
    "proof-required": {
      title: "Erst eine kleine Rechnung",
      detail:
        "Zurzeit wird viel gesendet. Ihr Browser muss erst eine kleine Rechnung lösen, was auf dieser Seite nicht ging: Versuchen Sie es in einigen Minuten erneut.",
    },
    "too-late": {
      title: "Zu spät",
      detail: "Dieses Telefonat hat begonnen oder ist vorbei: Es lässt sich nicht mehr ändern.",
    },
    conflict: {
      title: "Inzwischen geändert",
      detail: "Inzwischen hat sich etwas geändert. Bitte versuchen Sie es erneut.",
    },
    unexpected: {
      title: "Etwas ist schiefgegangen",
      detail: "Bei uns ist etwas schiefgegangen. Bitte versuchen Sie es gleich noch einmal.",
    },
    wait: {
      one: "Aus Ihrem Netz kommen zu viele Anfragen. Versuchen Sie es in einer Minute erneut: Nichts geht verloren, solange diese Seite offen bleibt.",
      other:
        "Aus Ihrem Netz kommen zu viele Anfragen. Versuchen Sie es in {n} Minuten erneut: Nichts geht verloren, solange diese Seite offen bleibt.",
    },
  },
  es: {
    "not-found": { title: "No encontrado", detail: "No hay nada en esta dirección." },
    "invalid-input": { title: "Hay algo que corregir", detail: "Corrija los puntos indicados." },
    "too-large": { title: "Demasiado grande", detail: "Es más de lo que podemos aceptar de una vez." },
    "site-not-allowed": {
      title: "Sitio no autorizado",
      detail: "Aquí no se admiten visitantes de este sitio.",
    },
    "slot-taken": { title: "Hora ya ocupada", detail: "Esta hora se acaba de ocupar. Elija otra." },
    "already-booked": { title: "Ya reservado", detail: "Ya tiene una cita." },
    "too-many-requests": { title: "Demasiadas peticiones", detail: "Espere un momento antes de seguir." },
    "proof-required": {
      title: "Antes, un pequeño cálculo",
      detail:
        "Ahora mismo se envía mucho. Su navegador debe hacer antes un pequeño cálculo, que no ha podido hacer en esta página: inténtelo en unos minutos.",
    },
    "too-late": {
      title: "Demasiado tarde",
      detail: "Esta llamada ya ha empezado o ha pasado: no se puede cambiar.",
    },
    conflict: { title: "Ha cambiado entretanto", detail: "Algo ha cambiado entretanto. Inténtelo de nuevo." },
    unexpected: {
      title: "Algo ha fallado",
      detail: "Algo ha fallado por nuestra parte. Inténtelo de nuevo en un momento.",
    },
    wait: {
      one: "Llegan demasiadas peticiones de su red. Inténtelo en un minuto: no se pierde nada mientras esta página siga abierta.",
      other:
        "Llegan demasiadas peticiones de su red. Inténtelo en {n} minutos: no se pierde nada mientras esta página siga abierta.",
    },
  },
  it: {
    "not-found": { title: "Non trovato", detail: "A questo indirizzo non c’è nulla." },
    "invalid-input": { title: "Qualcosa da correggere", detail: "Corregga i punti indicati." },
    "too-large": { title: "Troppo grande", detail: "È più di quanto possiamo accettare in una volta." },
    "site-not-allowed": {
      title: "Sito non autorizzato",
      detail: "Qui non si accettano visitatori da questo sito.",
    },
    "slot-taken": {
      title: "Orario non più libero",
      detail: "Questo orario è appena stato preso. Ne scelga un altro.",
    },
    "already-booked": { title: "Già prenotato", detail: "Ha già un appuntamento." },
    "too-many-requests": { title: "Troppe richieste", detail: "Attenda un momento prima di riprovare." },
    "proof-required": {
      title: "Prima un piccolo calcolo",
      detail:
        "Al momento gli invii sono molti. Il browser deve prima fare un piccolo calcolo, che su questa pagina non è riuscito a fare: riprovi tra qualche minuto.",
    },
    "too-late": {
      title: "Troppo tardi",
      detail: "Questa telefonata è iniziata o è passata: non si può più modificare.",
    },
    conflict: { title: "Cambiato nel frattempo", detail: "Nel frattempo qualcosa è cambiato. Riprovi." },
    unexpected: {
      title: "Qualcosa non ha funzionato",
      detail: "Qualcosa non ha funzionato da parte nostra. Riprovi tra un momento.",
    },
    wait: {
      one: "Dalla Sua rete arrivano troppe richieste. Riprovi tra un minuto: nulla va perso finché questa pagina resta aperta.",
      other:
        "Dalla Sua rete arrivano troppe richieste. Riprovi tra {n} minuti: nulla va perso finché questa pagina resta aperta.",
    },
  },
  nl: {
    "not-found": { title: "Niet gevonden", detail: "Op dit adres is niets te vinden." },
    "invalid-input": { title: "Nog iets te verbeteren", detail: "Verbeter de genoemde punten." },
    "too-large": { title: "Te groot", detail: "Dit is meer dan wij in één keer kunnen aannemen." },
    "site-not-allowed": {
      title: "Site niet toegestaan",
      detail: "Bezoekers van deze site worden hier niet toegelaten.",
    },
    "slot-taken": {
      title: "Tijdstip niet meer vrij",
      detail: "Dit tijdstip is net bezet. Kies een ander.",
    },
    "already-booked": { title: "Al gereserveerd", detail: "U hebt al een afspraak." },
    "too-many-requests": { title: "Te veel verzoeken", detail: "Wacht even voor het volgende verzoek." },
    "proof-required": {
      title: "Eerst een kleine berekening",
      detail:
        "Er wordt op dit moment veel verstuurd. Uw browser moet eerst een kleine berekening doen, wat op deze pagina niet lukte: probeer het over enkele minuten opnieuw.",
    },
    "too-late": {
      title: "Te laat",
      detail: "Dit gesprek is begonnen of voorbij: het kan niet meer worden gewijzigd.",
    },
    conflict: {
      title: "Intussen gewijzigd",
      detail: "Er is intussen iets gewijzigd. Probeer het opnieuw.",
    },
    unexpected: {
      title: "Er ging iets mis",
      detail: "Er ging bij ons iets mis. Probeer het zo meteen opnieuw.",
    },
    wait: {
      one: "Er komen te veel verzoeken van uw netwerk. Probeer het over een minuut opnieuw: er gaat niets verloren zolang deze pagina open blijft.",
      other:
        "Er komen te veel verzoeken van uw netwerk. Probeer het over {n} minuten opnieuw: er gaat niets verloren zolang deze pagina open blijft.",
    },
  },
  pt: {
    "not-found": { title: "Não encontrado", detail: "Não há nada neste endereço." },
    "invalid-input": { title: "Há algo a corrigir", detail: "Corrija os pontos indicados." },
    "too-large": { title: "Demasiado grande", detail: "É mais do que podemos aceitar de uma vez." },
    "site-not-allowed": {
      title: "Sítio não autorizado",
      detail: "Aqui não são aceites visitantes deste sítio.",
    },
    "slot-taken": {
      title: "Hora já ocupada",
      detail: "Esta hora acaba de ser ocupada. Escolha outra.",
    },
    "already-booked": { title: "Já marcado", detail: "Já tem uma marcação." },
    "too-many-requests": { title: "Demasiados pedidos", detail: "Aguarde um momento antes de continuar." },
    "proof-required": {
      title: "Primeiro um pequeno cálculo",
      detail:
        "Neste momento há muitos envios. O navegador tem de fazer primeiro um pequeno cálculo, o que não conseguiu nesta página: tente dentro de alguns minutos.",
    },
    "too-late": {
      title: "Demasiado tarde",
      detail: "Esta chamada já começou ou já passou: não pode ser alterada.",
    },
    conflict: { title: "Alterado entretanto", detail: "Algo mudou entretanto. Tente de novo." },
    unexpected: {
      title: "Algo correu mal",
      detail: "Algo correu mal do nosso lado. Tente de novo dentro de momentos.",
    },
    wait: {
      one: "Estão a chegar demasiados pedidos da sua rede. Tente dentro de um minuto: nada se perde enquanto esta página estiver aberta.",
      other:
        "Estão a chegar demasiados pedidos da sua rede. Tente dentro de {n} minutos: nada se perde enquanto esta página estiver aberta.",
    },
  },
  ar: {
    "not-found": { title: "غير موجود", detail: "لا يوجد شيء على هذا العنوان." },
    "invalid-input": { title: "هناك ما يحتاج إلى تصحيح", detail: "يرجى تصحيح النقاط المذكورة." },
    "too-large": { title: "الحجم كبير جدًا", detail: "هذا أكثر مما يمكننا قبوله دفعة واحدة." },
    "site-not-allowed": { title: "موقع غير مسموح به", detail: "لا يُقبل هنا زوار من هذا الموقع." },
    "slot-taken": { title: "الموعد لم يعد متاحًا", detail: "حُجز هذا الموعد للتو. يرجى اختيار موعد آخر." },
    "already-booked": { title: "محجوز مسبقًا", detail: "لديكم موعد بالفعل." },
    "too-many-requests": { title: "طلبات كثيرة جدًا", detail: "يرجى الانتظار لحظة قبل الطلب التالي." },
    "proof-required": {
      title: "عملية حسابية صغيرة أولًا",
      detail:
        "عدد الرسائل كبير حاليًا. على متصفحكم إجراء عملية حسابية صغيرة أولًا، وهو ما تعذر في هذه الصفحة: حاولوا بعد بضع دقائق.",
    },
    "too-late": { title: "فات الأوان", detail: "بدأت هذه المكالمة أو انتهت: لم يعد بالإمكان تعديلها." },
    conflict: { title: "حدث تغيير", detail: "تغير شيء في هذه الأثناء. يرجى المحاولة من جديد." },
    unexpected: { title: "حدث خطأ ما", detail: "حدث خطأ من جانبنا. يرجى المحاولة بعد لحظات." },
    wait: {
      one: "تصل طلبات كثيرة من شبكتكم. حاولوا بعد دقيقة واحدة: لن يضيع شيء ما دامت هذه الصفحة مفتوحة.",
      other: "تصل طلبات كثيرة من شبكتكم. حاولوا مجددًا (الدقائق: {n}): لن يضيع شيء ما دامت هذه الصفحة مفتوحة.",
    },
  },
};
