import { kit, type VisitorTexts } from "./kit.ts";

const { n, plural } = kit("ar");
const points = { one: "نقطة واحدة", two: "نقطتان", few: "{n} نقاط", other: "{n} نقطة" };

/** Arabic, in the plain standard language. */
export const ar: VisitorTexts = {
  skip: "إلى المحتوى",
  languages: "لغة الصفحة",
  optional: "اختياري",
  form: {
    questions: "إجاباتكم",
    question: (index, message) => `السؤال ${n(index)}: ${message}`,
    questionOf: (index, total) => `السؤال ${n(index)} من ${n(total)}`,
    pick: "اختاروا…",
    noPlace: "بلا مرتبة",
    ranking: (count) => `أعطوا مرتبة لكل من ${n(count)} من الإجابات؛ الرقم 1 هو الأهم.`,
    other: (option) => `بكلماتكم، إن اخترتم «${option}»`,
    several: "يمكن اختيار أكثر من إجابة",
    ticks: (min, max) => {
      if (min !== undefined && max !== undefined)
        return min === max ? `عدد الاختيارات: ${n(min)}` : `عدد الاختيارات: من ${n(min)} إلى ${n(max)}`;
      if (min !== undefined && min > 0) return `عدد الاختيارات: ${n(min)} على الأقل`;
      return max === undefined ? null : `عدد الاختيارات: ${n(max)} على الأكثر`;
    },
    bounds: (min, max, unit) => {
      const end = unit === undefined ? "" : ` ${unit}`;
      if (min !== undefined && max !== undefined) return `بين ${n(min)} و${n(max)}${end}`;
      if (min !== undefined) return `${n(min)}${end} أو أكثر`;
      return max === undefined ? null : `${n(max)}${end} على الأكثر`;
    },
    atMost: (count) => `عدد الأحرف: ${n(count)} على الأكثر`,
    further: "بحسب إجاباتكم، قد يظهر سؤال آخر بعد الإرسال.",
    more: "لإكمال بياناتكم",
    fields: {
      name: "الاسم الكامل",
      email: "البريد الإلكتروني",
      jobTitle: "المسمى الوظيفي",
      company: "الشركة",
      phone: "الهاتف",
    },
    leaveEmpty: "اتركوا هذا الحقل فارغًا",
    consentsTitle: "موافقتكم",
    consentsText: "لا شيء محدد مسبقًا. يمكنكم تغيير رأيكم في أي وقت عبر الرابط الموجود في كل رسالة.",
    standing:
      "ما وافقتم عليه سابقًا يبقى ساريًا ولا يُطلب من جديد. يمكنكم سحبه في أي وقت عبر الرابط الموجود في كل رسالة.",
    callNeeds: "لازم لإجراء مكالمة.",
    callsKnown: (phone) => `سنتصل بكم على الرقم ${phone}.`,
    youGet: "ما ستحصلون عليه",
    problems: (count) =>
      plural(count, {
        one: "بقيت نقطة واحدة للمراجعة",
        two: "بقيت نقطتان للمراجعة",
        few: "بقيت {n} نقاط للمراجعة",
        other: "بقيت {n} نقطة للمراجعة",
      }),
    errorTitle: "خطأ: ",
    error: "خطأ:",
    agree: "أوافق",
  },
  kinds: {
    calculator: {
      name: "حاسبة",
      details: "أين نرد عليكم",
      submit: "عرض نتيجتي",
      requiredConsent: "لازم للرد عليكم",
      points: "ما الذي تستفيدونه",
      loading: "الحاسبة في الطريق…",
    },
    diagnostic: {
      name: "تقييم ذاتي",
      details: "أين نرد عليكم",
      submit: "إرسال إجاباتي",
      requiredConsent: "لازم للرد عليكم",
      points: "ما الذي تستفيدونه",
      loading: "الأسئلة في الطريق…",
    },
    survey: {
      name: "استبيان",
      details: "بياناتكم",
      submit: "إرسال إجاباتي",
      requiredConsent: "لازم لقراءة إجاباتكم",
      points: "من المفيد معرفته",
      loading: "الأسئلة في الطريق…",
    },
    download: {
      name: "تنزيل",
      details: "بياناتكم",
      submit: "تنزيل الملف",
      requiredConsent: "لازم لمنحكم إمكانية التنزيل",
      points: "ما يحتويه",
      loading: "النموذج في الطريق…",
    },
  },
  known: {
    title: "أنتم",
    text: "ما نعرفه مسبقًا لا نسأل عنه من جديد.",
    other: "لستم هذا الشخص؟",
    correct: "تصحيح بياناتي",
    keep: (value) => `اتركوه فارغًا للإبقاء على ${value}`,
  },
  later: {
    button: "المتابعة لاحقًا",
    text: (days) =>
      `اكتبوا بريدكم الإلكتروني أعلاه ليصلكم رابط. تُحفظ إجاباتكم وهذا العنوان لهذا الغرض وحده مدة ${plural(days, { one: "يوم واحد", two: "يومين", few: "{n} أيام", other: "{n} يومًا" })} ثم تُحذف.`,
    sentTitle: "الرابط في الطريق",
    sentText: "يمكنكم إغلاق هذه الصفحة والمتابعة متى شئتم، على هذا الجهاز أو غيره.",
    begun: (day) => `عادت إجاباتكم السابقة إلى مكانها. وهي محفوظة حتى ${day}.`,
    forget: "حذفها الآن",
    goneTitle: "تم الحذف",
    goneText: "لم تعد إجاباتكم ولا عنوانكم لدينا. يمكنكم إغلاق هذه الصفحة.",
  },
  controller: {
    responsible: (name) => `الجهة المسؤولة عن البيانات التي تتركونها هنا هي ${name}.`,
    rights: "يمكنكم الاطلاع عليها أو تصحيحها أو طلب حذفها في أي وقت.",
    write: "مراسلة الجهة المسؤولة",
    notice: "قراءة سياسة الخصوصية",
  },
  landing: {
    minutes: (count) =>
      plural(count, { one: "دقيقة واحدة", two: "دقيقتان", few: "{n} دقائق", other: "{n} دقيقة" }),
    plain: "لا يظهر شيء؟ افتحوا النسخة المبسطة",
    trust: "ما يمكنكم الاعتماد عليه",
    noCookie: "بلا ملفات تعريف ارتباط",
    responsible: "المسؤول عن بياناتكم:",
  },
  results: {
    of: "من 100",
    outOf: (score) => `${n(score)} من ${n(100)}`,
    noTotal: "لا توجد نتيجة إجمالية",
    noTotalText: "لا تكفي إجاباتكم لحساب نتيجة إجمالية. إليكم ما تقوله حتى الآن.",
    dated: (date) => `تاريخ الإجابة: ${date}`,
    chart: "نظرة سريعة",
    axes: "محورًا بعد محور",
    advice: "الخطوة التالية",
    noScore: "لم تتناول أي من إجاباتكم هذا المحور.",
    strength: "نقطة قوتكم",
    priority: "أولويتكم",
    outcome: "ملفكم",
    explanation: "ما كان له الأثر الأكبر",
    explanationText: "كل إجابة تمنح نقاطًا لمحور. هذه هي الإجابات الأكثر تأثيرًا في نتيجتكم.",
    weighted: "النتيجة الإجمالية هي متوسط المحاور بحسب أوزانها، على مقياس من 100.",
    others: (count) =>
      plural(count, {
        one: "عرض الإجابة الأخرى",
        two: "عرض الإجابتين الأخريين",
        few: "عرض الإجابات الأخرى ({n})",
        other: "عرض الإجابات الأخرى ({n})",
      }),
    gave: (given, min, max) =>
      min === 0
        ? `${plural(given, points)} من ${n(max)}`
        : `${plural(given, points)}، ضمن مدى من ${n(min)} إلى ${n(max)}`,
    for: (axis) => `لمحور «${axis}»`,
    callTitle: "هل نراجعها معًا؟",
    callText: "مكالمة قصيرة لقراءة نتائجكم وتحديد نقطة البداية، في الوقت الذي تختارونه.",
    call: "اختيار موعد",
    pdf: "الملخص بصيغة PDF",
    share: "مشاركة هذه الصفحة",
    shareText:
      "يمكنكم مشاركة عنوان هذه الصفحة: لا يظهر فيها اسمكم ولا بيانات الاتصال بكم. أما ملف PDF وصفحة المواعيد فيحملان اسمكم.",
  },
  answers: {
    thanks: { survey: "شكرًا، وصلت إجاباتكم", download: "شكرًا لاهتمامكم" },
    title: "إجاباتكم",
    dated: (date) => `تاريخ الإرسال: ${date}`,
    callTitle: "هل نتحدث عنها؟",
    callText: "مكالمة هاتفية دون أي التزام، في الوقت الذي تختارونه.",
  },
  thanks: {
    results: "عرض نتائجي",
    resultsReady: "نتيجتكم",
    call: "اختيار موعد",
    callQuiet: "اختيار موعد للحديث عنها",
    download: "تنزيل",
  },
  confirm: {
    title: "هل هذا العنوان لكم؟",
    text: (email, brand) =>
      `أعطى شخص ما العنوان ${email} إلى ${brand}. إن كنتم أنتم، فنقرة واحدة تؤكده وتنقلكم إلى ما يلي.`,
    button: "نعم، هذا عنواني",
    otherwise:
      "لم تكونوا أنتم؟ أغلقوا هذه الصفحة: دون تأكيد يُحذف كل شيء بعد سبعة أيام، ولن يصلكم أي شيء آخر.",
    otherwiseKnown: "لم تكونوا أنتم؟ أغلقوا هذه الصفحة: دون تأكيد يبقى رفضكم السابق كما هو.",
  },
  unsubscribe: {
    askTitle: "إيقاف رسائلنا",
    askText: (brand) => `نقرة واحدة تكفي: لن تراسلكم ${brand} بعد الآن، ويُلغى كل ما كان مقررًا.`,
    button: "إلغاء الاشتراك من كل شيء",
    only: "أو أوقفوا نوعًا واحدًا فقط",
    purposes: { service: "ما يتبع طلبي فقط", marketing: "النصائح والعروض فقط" },
    doneTitle: "تم",
    doneText: (brand) => `سجّلت ${brand} اختياركم، وهو سارٍ من الآن. يمكنكم إغلاق هذه الصفحة.`,
  },
  message: {
    "not-found": {
      title: "هذه الصفحة غير موجودة",
      text: "ربما يكون العنوان ناقصًا. افتحوا من جديد الرابط الذي وصلكم كاملًا.",
    },
    expired: {
      title: "لم يعد هذا الرابط صالحًا",
      text: "الروابط الشخصية صالحة لمدة محدودة. الرابط الصحيح في آخر رسالة وصلتكم.",
    },
    error: {
      title: "حدث خطأ من جانبنا",
      text: "تعذر إكمال طلبكم. حاولوا من جديد بعد بضع دقائق. وإن تكرر الأمر، أرسلوا إلينا الرقم المرجعي أدناه.",
    },
    unavailable: {
      title: "غير متاح للحظات",
      text: "سنعود بعد قليل. أعيدوا تحميل هذه الصفحة بعد دقيقة.",
    },
    busy: {
      title: "لحظة من فضلكم",
      text: "تصل طلبات كثيرة من شبكتكم. عودوا إلى الصفحة السابقة وحاولوا بعد بضع دقائق: إجاباتكم ما زالت هناك.",
    },
    reference: "الرقم المرجعي",
  },
};
