import { type ThemeConfig, theme as antdTheme } from 'antd';
import { useSyncExternalStore } from 'react';

/** One palette feeds both antd and our own style sheet. Text colours keep 4.5:1 or better on `surface` and `paper`. */
interface Palette {
  accent: string;
  paper: string;
  surface: string;
  sunken: string;
  raised: string;
  ink: string;
  muted: string;
  line: string;
  mark: string;
  late: string;
  soon: string;
  good: string;
  sideA: string;
  sideB: string;
  onAccent: string;
}

const light: Palette = {
  accent: '#0b6459',
  paper: '#f4f4f0',
  surface: '#ffffff',
  sunken: '#fafaf7',
  raised: '#ffffff',
  ink: '#1c2326',
  muted: '#5a656b',
  line: '#dfe0da',
  mark: '#e3f0ed',
  late: '#b3261e',
  soon: '#8f5200',
  good: '#2b6b2f',
  sideA: '#7a3f95',
  sideB: '#23599c',
  onAccent: '#ffffff',
};

const dark: Palette = {
  accent: '#4fb8a8',
  paper: '#121618',
  surface: '#1a1f22',
  sunken: '#171c1e',
  raised: '#232a2e',
  ink: '#e4e8e6',
  muted: '#9fabaf',
  line: '#30383c',
  mark: '#17332f',
  late: '#ff8b80',
  soon: '#e3ab4f',
  good: '#86c98a',
  sideA: '#cfa0e6',
  sideB: '#8fbdf2',
  onAccent: '#06201c',
};

export function antdThemeOf(isDark: boolean): ThemeConfig {
  const palette = isDark ? dark : light;
  return {
    algorithm: isDark ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
    token: {
      colorPrimary: palette.accent,
      colorInfo: palette.accent,
      colorLink: palette.accent,
      colorError: palette.late,
      colorWarning: palette.soon,
      colorSuccess: palette.good,
      colorTextBase: palette.ink,
      colorBgBase: palette.surface,
      colorBgContainer: palette.surface,
      colorBgElevated: palette.raised,
      colorBgLayout: palette.paper,
      colorBorder: isDark ? '#4a5459' : '#b9bdb6',
      colorBorderSecondary: palette.line,
      colorTextLightSolid: palette.onAccent,
      colorTextPlaceholder: palette.muted, // The style sheet picks it by language.
      fontFamily: 'var(--family)',
      fontSize: 14,
      borderRadius: 4,
      // Whoever asks for less motion gets none: antd waits for no end of it.
      motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
    },
  };
}

/** Puts the palette where desk.css reads it, and the light one while the page goes to paper. Answers how to stop. */
export function paintDocument(isDark: boolean): () => void {
  const paper = window.matchMedia('print');
  const paint = () => setPalette(isDark && !paper.matches);
  paint();
  paper.addEventListener('change', paint);
  return () => paper.removeEventListener('change', paint);
}

function setPalette(isDark: boolean): void {
  const root = document.documentElement;
  for (const [name, value] of Object.entries(isDark ? dark : light)) root.style.setProperty(`--${name}`, value);
  root.style.colorScheme = isDark ? 'dark' : 'light';
}

const STORAGE_KEY = 'zhihe.desk.appearance';
export const appearances = ['system', 'light', 'dark'] as const;
export type Appearance = (typeof appearances)[number];

const listeners = new Set<() => void>();
const tell = () => listeners.forEach((listener) => listener());
const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');
// Safari before 14 has no addEventListener here; it then follows at the next visit.
darkSystem.addEventListener?.('change', tell);

function remembered(): Appearance {
  try {
    const kept = localStorage.getItem(STORAGE_KEY);
    return appearances.find((one) => one === kept) ?? 'system';
  } catch {
    return 'system';
  }
}

let appearance = remembered();

export function setAppearance(next: Appearance): void {
  appearance = next;
  try {
    localStorage.setItem(STORAGE_KEY, next);
  } catch {
    // Private browsing: the choice lasts for this page.
  }
  tell();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useAppearance = (): Appearance => useSyncExternalStore(subscribe, () => appearance);

export const useDark = (): boolean => useSyncExternalStore(subscribe, () => appearance === 'dark' || (appearance === 'system' && darkSystem.matches));
