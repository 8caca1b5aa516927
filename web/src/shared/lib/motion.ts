/** What the visitor asked of the system; what moves by script has to ask for itself. */
export function wantsLessMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
