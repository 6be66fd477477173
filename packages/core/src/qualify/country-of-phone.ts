/** Calling codes of the ITU with the country that most of their numbers belong to. */
const byCode: Record<string, string> = Object.fromEntries(
  (
    "20EG 27ZA 30GR 31NL 32BE 33FR 34ES 36HU 39IT 40RO 41CH 43AT 44GB 45DK 46SE 47NO 48PL 49DE 51PE 52MX 53CU " +
    "54AR 55BR 56CL 57CO 58VE 60MY 61AU 62ID 63PH 64NZ 65SG 66TH 81JP 82KR 84VN 86CN 90TR 91IN 92PK 93AF 94LK " +
    "95MM 98IR 212MA 213DZ 216TN 218LY 220GM 221SN 222MR 223ML 224GN 225CI 226BF 227NE 228TG 229BJ 230MU 231LR " +
    "232SL 233GH 234NG 235TD 236CF 237CM 238CV 239ST 240GQ 241GA 242CG 243CD 244AO 245GW 248SC 249SD 250RW " +
    "251ET 252SO 253DJ 254KE 255TZ 256UG 257BI 258MZ 260ZM 261MG 262RE 263ZW 264NA 265MW 266LS 267BW 268SZ " +
    "269KM 297AW 298FO 299GL 350GI 351PT 352LU 353IE 354IS 355AL 356MT 357CY 358FI 359BG 370LT 371LV 372EE " +
    "373MD 374AM 375BY 376AD 377MC 380UA 381RS 382ME 383XK 385HR 386SI 387BA 389MK 420CZ 421SK 423LI 501BZ " +
    "502GT 503SV 504HN 505NI 506CR 507PA 508PM 509HT 590GP 591BO 592GY 593EC 594GF 595PY 596MQ 597SR 598UY " +
    "670TL 673BN 675PG 676TO 679FJ 687NC 689PF 852HK 853MO 855KH 856LA 880BD 886TW 960MV 961LB 962JO 963SY " +
    "964IQ 965KW 966SA 967YE 968OM 970PS 971AE 972IL 973BH 974QA 975BT 976MN 977NP 992TJ 993TM 994AZ 995GE " +
    "996KG 998UZ"
  )
    .split(" ")
    .map((entry) => [entry.slice(0, -2), entry.slice(-2)]),
);

/** Area codes of Canada under the code that it shares with the United States. */
const canada = new Set(
  (
    "204 226 236 249 250 257 263 289 306 343 354 365 367 368 382 387 403 416 418 428 431 437 438 450 460 468 474 " +
    "506 514 519 537 548 568 579 581 584 587 604 613 639 647 672 683 705 709 742 753 778 780 782 807 819 825 867 " +
    "873 879 902 905 942"
  ).split(" "),
);

/** The country of an E.164 number as an ISO 3166 code; `undefined` where the code says none. */
export function countryOfPhone(phone: string | null): string | undefined {
  if (phone === null || !/^\+\d{8,15}$/.test(phone)) return undefined;
  const digits = phone.slice(1);
  if (digits.startsWith("1")) return canada.has(digits.slice(1, 4)) ? "CA" : "US";
  if (digits.startsWith("7")) return /^7[67]/.test(digits) ? "KZ" : "RU";
  return [2, 3].map((length) => byCode[digits.slice(0, length)]).find((country) => country !== undefined);
}

/** The zone of a French landline, `FR-1` (Île-de-France) to `FR-5` (south-west); mobiles have none. */
export function territoryOfPhone(phone: string | null): string | undefined {
  const zone = /^\+33([1-5])\d{8}$/.exec(phone ?? "")?.[1];
  return zone === undefined ? undefined : `FR-${zone}`;
}
