/** All of these answer null for what is unknown: the caller says so in words. */
type Maybe = number | null | undefined;

export interface Formats {
  usd(value: Maybe): string | null;
  usdCompact(value: Maybe): string | null;
  signedUsd(value: Maybe): string | null;
  price(value: Maybe): string | null;
  percent(value: Maybe): string | null;
  signedPercent(value: Maybe): string | null;
  /** A confidence from 0 to 1 in whole percent: its further digits say nothing. */
  confidence(value: Maybe): string | null;
  number(value: Maybe, digits?: number): string | null;
  /** An amount of SOL with as many digits as its neighbours in a column. */
  sol(value: Maybe): string | null;
  signedSol(value: Maybe): string | null;
  points(value: Maybe): string | null;
  duration(seconds: Maybe): string | null;
  ago(milliseconds: Maybe, now?: number): string | null;
  time(milliseconds: Maybe): string | null;
  /** Without seconds, for narrow columns. */
  minute(milliseconds: Maybe): string | null;
  tokens(raw: string | null | undefined, decimals: number | null | undefined): string | null;
}

const UNITS: { seconds: number; zh: string; en: string }[] = [
  { seconds: 365 * 86_400, zh: '年', en: 'y' },
  { seconds: 86_400, zh: '天', en: 'd' },
  { seconds: 3600, zh: '小时', en: 'h' },
  { seconds: 60, zh: '分', en: 'min' },
  { seconds: 1, zh: '秒', en: 's' },
];
const AGO: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

export function formats(language: 'zh' | 'en'): Formats {
  const locale = language === 'zh' ? 'zh-CN' : 'en-US';
  const money = (options: Intl.NumberFormatOptions): Intl.NumberFormat =>
    new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD', currencyDisplay: 'narrowSymbol', ...options });
  const usd = money({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const usdWhole = money({ maximumFractionDigits: 0 });
  // K, M and B in both languages: what traders read, and 万 beside them would be a second scale
  const usdShort = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', notation: 'compact', maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const solAmount = new Intl.NumberFormat(locale, { minimumFractionDigits: 4, maximumFractionDigits: 4 });
  const tenths = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'always', style: language === 'zh' ? 'long' : 'short' });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
  const shortDate = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });

  const known = <T,>(value: Maybe, say: (value: number) => T): T | null =>
    value === null || value === undefined || !Number.isFinite(value) ? null : say(value);
  const share = (value: number): string => (value > 0 && value < 0.05 ? '<0.1%' : `${percent.format(value)}%`);
  const sol = (value: number): string => (value > 0 && value < 0.00005 ? '<0.0001' : solAmount.format(value));
  const plainUsd = (value: number): string => (Math.abs(value) >= 100_000 ? usdWhole : usd).format(value);

  return {
    usd: (value) => known(value, plainUsd),
    usdCompact: (value) => known(value, (v) => (Math.abs(v) < 10_000 ? plainUsd(v) : usdShort.format(v))),
    signedUsd: (value) =>
      known(value, (v) => (Math.abs(v) < 0.005 ? usd.format(0) : `${v > 0 ? '+' : '−'}${plainUsd(Math.abs(v))}`)),
    price: (value) => known(value, (v) => `$${priceDigits(v)}`),
    percent: (value) => known(value, share),
    signedPercent: (value) => known(value, (v) => `${Math.abs(v) < 0.05 ? '' : v > 0 ? '+' : '−'}${share(Math.abs(v))}`),
    confidence: (value) => known(value, (v) => `${wholePercent(v)}%`),
    number: (value, digits = 0) =>
      known(value, (v) => (digits === 0 ? whole.format(v) : v.toLocaleString(locale, { maximumFractionDigits: digits }))),
    sol: (value) => known(value, sol),
    signedSol: (value) => known(value, (v) => signed(v, sol)),
    points: (value) => known(value, (v) => signed(v, (each) => tenths.format(each))),
    duration: (seconds) => known(seconds, (v) => duration(v, language)),
    ago: (milliseconds, now = Date.now()) =>
      known(milliseconds, (v) => {
        const seconds = Math.max(0, Math.round((now - v) / 1000));
        const [unit, size] = AGO.find(([, each]) => seconds >= each) ?? AGO[3]!;
        return relative.format(-Math.floor(seconds / size), unit);
      }),
    time: (milliseconds) => known(milliseconds, (v) => date.format(v)),
    minute: (milliseconds) => known(milliseconds, (v) => shortDate.format(v)),
    tokens: (raw, decimals) =>
      raw === null || raw === undefined || decimals === null || decimals === undefined ? null : tokens(raw, decimals, locale),
  };
}

/** What rounds to nothing has no sign. */
function signed(value: number, say: (size: number) => string): string {
  const text = say(Math.abs(value));
  return text === say(0) ? text : `${value > 0 ? '+' : '−'}${text}`;
}

/** Of a share from 0 to 1; nearly all is not all, and nearly nothing not nothing. */
function wholePercent(share: number): number {
  return share <= 0 || share >= 1 ? 100 * share : Math.min(99, Math.max(1, Math.round(100 * share)));
}

/** The two largest units: "2 h 15 min". */
function duration(seconds: number, language: 'zh' | 'en'): string {
  const first = UNITS.findIndex((unit) => seconds >= unit.seconds);
  if (first < 0) {
    return language === 'zh' ? '0秒' : '0 s';
  }
  let rest = Math.floor(seconds);
  return UNITS.slice(first, first + 2)
    .map((unit) => {
      const count = Math.floor(rest / unit.seconds);
      rest -= count * unit.seconds;
      return count === 0 ? '' : language === 'zh' ? `${count}${unit.zh}` : `${count} ${unit.en}`;
    })
    .filter((part) => part !== '')
    .join(language === 'zh' ? '' : ' ');
}

const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';

/** Four digits that count; runs of zeros as explorers write them: 0.0₅9178. */
function priceDigits(value: number): string {
  if (value === 0 || Math.abs(value) >= 1) {
    return value.toLocaleString('en-US', { maximumFractionDigits: Math.abs(value) >= 1000 ? 2 : 4 });
  }
  const [mantissa = '', exponent = '0'] = Math.abs(value).toExponential(3).split('e');
  const zeros = -Number(exponent) - 1;
  const digits = mantissa.replace('.', '').replace(/0+$/, '');
  const sign = value < 0 ? '−' : '';
  const run = zeros < 4 ? '0'.repeat(zeros) : `0${[...String(zeros)].map((digit) => SUBSCRIPTS[Number(digit)]).join('')}`;
  return `${sign}0.${run}${digits}`;
}

/** Exact: raw amounts pass what a double holds. At most four digits behind the point, cut, not rounded; what is less than the last of them is told so. */
function tokens(raw: string, decimals: number, locale: string): string {
  const unit = 10n ** BigInt(decimals);
  const amount = BigInt(raw);
  const fraction = (amount % unit).toString().padStart(decimals, '0').slice(0, 4).replace(/0+$/, '');
  if (amount > 0n && amount / unit === 0n && fraction === '') {
    return '<0.0001';
  }
  const whole = (amount / unit).toLocaleString(locale);
  return fraction === '' || decimals === 0 ? whole : `${whole}.${fraction}`;
}
