/** What a calculator's result is called where the funnel says nothing itself. */
const titles: Record<string, string> = {
  fr: "Votre estimation",
  en: "Your estimate",
  de: "Ihre Schätzung",
  es: "Su estimación",
  it: "La Sua stima",
  nl: "Uw schatting",
  pt: "A sua estimativa",
  ar: "تقديركم",
};

export function figuresTitle(locale: string): string {
  return titles[locale.slice(0, 2)] ?? "Your estimate";
}
